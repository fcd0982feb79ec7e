package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A value that is in force and where it came from.
 *
 * @param name {@code proxy}, {@code no_proxy} or {@code proxy.bypass}
 * @param value without secrets
 * @param overrode the sources that also had a value, the strongest first
 */
public record ProxySettingInUse(String name, String value, String source, List<String> overrode) {
  static final String PROXY = "proxy";
  static final String NO_PROXY = "no_proxy";
  static final String BYPASS = "proxy.bypass";

  public ProxySettingInUse {
    requireNonNull(name, "name is null");
    requireNonNull(value, "value is null");
    requireNonNull(source, "source is null");
    overrode = List.copyOf(overrode);
  }
}
