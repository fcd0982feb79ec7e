package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer fits what is known of the service that was asked. What nothing is known of is
 * absent.
 *
 * @param headers the names of the headers in it that only the service sends; empty when none of
 *     them was there
 * @param serverExpected whether its {@code Server} header begins as the service's does
 * @param statusExpected whether its status is one that the service is known to answer with
 */
@Json
public record AnswerProof(
    @Nullable List<String> headers,
    @Nullable Boolean serverExpected,
    @Nullable Boolean statusExpected) {
  /** Nothing is known of the service. */
  public static final AnswerProof NONE = new AnswerProof(null, null, null);

  public AnswerProof {
    headers = headers == null ? null : List.copyOf(headers);
  }

  /** Whether a header is there that only the service sends. */
  public boolean hasHeader() {
    return headers != null && !headers.isEmpty();
  }

  public boolean hasServer() {
    return Boolean.TRUE.equals(serverExpected);
  }

  public boolean hasStatus() {
    return Boolean.TRUE.equals(statusExpected);
  }

  /** Whether the service is known to show itself by something that is not there. */
  public boolean isIncomplete() {
    return (headers != null && headers.isEmpty()) || Boolean.FALSE.equals(serverExpected);
  }
}
