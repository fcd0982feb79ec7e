package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.observation.Fact;

/**
 * The setting that decides on the proxy, when it holds no proxy URL.
 *
 * @param mistake what is wrong and what is allowed, without secrets
 */
public record UnusableProxy(String source, InvalidProxyUrlException.Reason reason, Fact mistake) {
  public UnusableProxy {
    requireNonNull(source, "source is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(mistake, "mistake is null");
  }
}
