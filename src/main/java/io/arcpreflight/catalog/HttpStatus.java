package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * A status that a proxy, a device on the way or Azure answers with where something is wrong.
 *
 * @param phrase what RFC 9110 calls it
 * @param causes ids of what can be behind it, likeliest first
 */
@Json
public record HttpStatus(int number, String phrase, List<String> causes) {
  public HttpStatus {
    causes = List.copyOf(causes);
  }
}
