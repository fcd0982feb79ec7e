package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The way a request takes.
 *
 * @param proxy the proxy's URL without its credentials; absent on the direct way
 * @param rule the setting that decided, as a person would name it
 */
@Json
public record RequestRoute(@Nullable String proxy, String rule) {

  /** The way without a proxy. */
  public static RequestRoute direct(String rule) {
    return new RequestRoute(null, rule);
  }

  /** Whether no proxy is asked. */
  public boolean isDirect() {
    return proxy == null;
  }
}
