package io.arcpreflight.endpoint;

import java.util.List;

/**
 * Which answers show that the service itself spoke, and not something between it and the server.
 * All lists may be empty: then a verified certificate is all the proof there is. A status alone
 * proves nothing, since anybody can send it; it only keeps an answer that is usual from being taken
 * for a fault.
 *
 * @param headers lower-case names of response headers; any one of them is enough
 * @param servers beginnings of the {@code Server} header; any one of them is enough
 * @param statuses the statuses that the service is known to answer its probe path with
 */
public record ExpectedAnswer(List<String> headers, List<String> servers, List<Integer> statuses) {
  public static final ExpectedAnswer NONE = new ExpectedAnswer(List.of(), List.of(), List.of());

  public ExpectedAnswer {
    headers = List.copyOf(headers);
    servers = List.copyOf(servers);
    statuses = List.copyOf(statuses);
  }
}
