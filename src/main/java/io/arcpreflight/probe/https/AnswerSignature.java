package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.AnswerProof;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * By what a service shows itself in an answer. Where nothing is known of one, its list is empty.
 *
 * @param headers lower-case names of response headers that only the service sends
 * @param servers beginnings of its {@code Server} header
 * @param statuses the statuses that it is known to answer the request with
 */
public record AnswerSignature(List<String> headers, List<String> servers, List<Integer> statuses) {
  /** Nothing is known. */
  public static final AnswerSignature NONE = new AnswerSignature(List.of(), List.of(), List.of());

  public AnswerSignature {
    headers = List.copyOf(headers);
    servers = List.copyOf(servers);
    statuses = List.copyOf(statuses);
  }

  /** What of it an answer has. */
  public AnswerProof proofIn(int status, Headers answer) {
    return new AnswerProof(
        headers.isEmpty() ? null : headers.stream().filter(it -> answer.get(it) != null).toList(),
        servers.isEmpty() ? null : isServer(answer.get("Server")),
        statuses.isEmpty() ? null : statuses.contains(status));
  }

  private boolean isServer(@Nullable String header) {
    return header != null && servers.stream().anyMatch(header::startsWith);
  }
}
