package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request over the verified connection.
 *
 * @param protocol "h2" or "http/1.1"
 * @param answeredBy what judgement makes of it; a probe leaves it out
 * @param proof how the answer fits what is known of the service; absent without an answer, and in
 *     reports of older versions
 * @param headers those that tell who answered
 * @param clockSkewSeconds this machine's clock minus the answer's Date; negative when behind
 * @param bodyStart the first text of the body, cut at 500 characters
 * @param discovered hosts that the answer names for further checks
 * @param detail what went wrong, in words
 * @param cutShort whether the connection ended before the body did; older reports leave it out
 */
@Json
public record HttpObservation(
    long startMs,
    long durationMs,
    HttpOutcome outcome,
    @Nullable Integer status,
    @Nullable String protocol,
    @Nullable AnsweredBy answeredBy,
    @Nullable AnswerProof proof,
    List<HttpHeader> headers,
    @Nullable Long clockSkewSeconds,
    @Nullable String bodyStart,
    List<String> discovered,
    @Nullable String detail,
    @Nullable Boolean cutShort) {
  public HttpObservation {
    headers = List.copyOf(headers);
    discovered = List.copyOf(discovered);
  }

  /** One of whose body nothing is known. */
  public HttpObservation(
      long startMs,
      long durationMs,
      HttpOutcome outcome,
      @Nullable Integer status,
      @Nullable String protocol,
      @Nullable AnsweredBy answeredBy,
      @Nullable AnswerProof proof,
      List<HttpHeader> headers,
      @Nullable Long clockSkewSeconds,
      @Nullable String bodyStart,
      List<String> discovered,
      @Nullable String detail) {
    this(
        startMs,
        durationMs,
        outcome,
        status,
        protocol,
        answeredBy,
        proof,
        headers,
        clockSkewSeconds,
        bodyStart,
        discovered,
        detail,
        null);
  }

  /** The value of a header; the last one where it was sent more than once. */
  public @Nullable String header(String name) {
    for (var header : headers.reversed()) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }

  /** The same, with what judgement makes of who answered. */
  public HttpObservation withAnsweredBy(@Nullable AnsweredBy judged) {
    return new HttpObservation(
        startMs,
        durationMs,
        outcome,
        status,
        protocol,
        judged,
        proof,
        headers,
        clockSkewSeconds,
        bodyStart,
        discovered,
        detail,
        cutShort);
  }
}
