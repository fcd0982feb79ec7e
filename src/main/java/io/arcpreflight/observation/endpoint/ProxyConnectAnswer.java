package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proxy's answer to CONNECT.
 *
 * @param statusLine the first line as it came, cut at 200 characters
 * @param headers those that tell who speaks and why, in the order they came
 * @param challengeSchemes the authentication schemes that were offered
 * @param credentialsSent whether the request carried credentials
 * @param bodyStart the first text of the body, cut at 500 characters
 * @param detail what went wrong, in words
 */
@Json
public record ProxyConnectAnswer(
    ProxyConnectResult outcome,
    @Nullable Integer status,
    @Nullable String statusLine,
    List<HttpHeader> headers,
    List<String> challengeSchemes,
    boolean credentialsSent,
    @Nullable String bodyStart,
    @Nullable String detail) {
  public ProxyConnectAnswer {
    headers = List.copyOf(headers);
    challengeSchemes = List.copyOf(challengeSchemes);
  }
}
