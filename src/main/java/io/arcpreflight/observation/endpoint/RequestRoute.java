package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The way a request takes.
 *
 * @param proxy the proxy's URL without its credentials; absent on the direct way
 * @param rule the setting that decided, as a person would name it
 * @param exemption why it goes past a proxy that is set; absent where it does not, and in older
 *     reports
 */
@Json
public record RequestRoute(
    @Nullable String proxy, String rule, @Nullable ProxyExemption exemption) {

  /** The way without a proxy. */
  public static RequestRoute direct(String rule) {
    return new RequestRoute(null, rule, null);
  }

  /** The way through this proxy. */
  public static RequestRoute through(String proxy, String rule) {
    return new RequestRoute(proxy, rule, null);
  }

  /** Whether no proxy is asked. */
  public boolean isDirect() {
    return proxy == null;
  }
}
