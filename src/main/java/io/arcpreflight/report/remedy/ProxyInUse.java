package io.arcpreflight.report.remedy;

import io.arcpreflight.catalog.Circumstance;
import io.arcpreflight.report.ReportedSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of a run as its settings name it.
 *
 * @param url without credentials; absent where none is set or it is no URL
 * @param user of its credentials; absent where it has none
 * @param source where it was set; absent where nothing was
 * @param named the setting, as a person would look for it
 */
record ProxyInUse(
    @Nullable String url,
    @Nullable String user,
    @Nullable Circumstance source,
    @Nullable String named) {
  private static final ProxyInUse NONE = new ProxyInUse(null, null, null, null);

  static ProxyInUse of(List<ReportedSetting> settings) {
    for (var setting : settings) {
      if (setting.name().equals("proxy") && !setting.source().equals("default")) {
        return of(setting.value(), setting.source());
      }
    }
    return NONE;
  }

  private static ProxyInUse of(String value, String source) {
    var scheme = value.indexOf("://");
    if (scheme < 0) {
      return new ProxyInUse(null, null, source(source), source);
    }
    var at = value.lastIndexOf('@');
    if (at < 0) {
      return new ProxyInUse(value, null, source(source), source);
    }
    var credentials = value.substring(scheme + 3, at);
    var colon = credentials.indexOf(':');
    return new ProxyInUse(
        value.substring(0, scheme + 3) + value.substring(at + 1),
        colon < 0 ? "NAME" : credentials.substring(0, colon),
        source(source),
        source);
  }

  private static Circumstance source(String source) {
    if (source.startsWith("--")) {
      return Circumstance.PROXY_FROM_FLAG;
    }
    if (source.startsWith("proxy.url")) {
      return Circumstance.PROXY_FROM_AGENT;
    }
    return source.contains(" of ")
        ? Circumstance.PROXY_FROM_SERVICE
        : Circumstance.PROXY_FROM_SHELL;
  }

  /** Whether these credentials reach a program that is started from this shell. */
  boolean isInherited() {
    return source == Circumstance.PROXY_FROM_SHELL;
  }
}
