package io.arcpreflight.settings;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;

/**
 * A setting as it was found. It may hold a password and is therefore printed without its value.
 *
 * @param source what a person would look for, such as {@code HTTPS_PROXY} or {@code proxy.url in
 *     /var/opt/azcmagent/localconfig.json}
 */
public record ConfiguredValue(String value, String source) {
  public ConfiguredValue {
    requireNonNull(value, "value is null");
    requireNonNull(source, "source is null");
  }

  public boolean isSet() {
    return !value.isEmpty();
  }

  /** Whether both name the same proxy, or are the same text. */
  public boolean meansTheSameAs(ConfiguredValue other) {
    if (value.equals(other.value)) {
      return true;
    }
    try {
      return ProxyUrl.parse(value).isSameProxyAs(ProxyUrl.parse(other.value));
    } catch (InvalidProxyUrlException notComparable) {
      return false;
    }
  }

  @Override
  public String toString() {
    return source + (isSet() ? " (set)" : " (empty)");
  }
}
