package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.SettingProblems;

/**
 * A setting, or a part of one, that somebody made and that has no effect on the agent.
 *
 * @param setting its source, such as {@code https_proxy}
 * @param why without secrets
 */
public record IgnoredProxySetting(String setting, Reason reason, Fact why) {
  public IgnoredProxySetting {
    requireNonNull(setting, "setting is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(why, "why is null");
  }

  static IgnoredProxySetting overridden(String setting, String by) {
    return new IgnoredProxySetting(
        setting, Reason.OVERRIDDEN, Fact.of("proxy.overridden").with("by", by));
  }

  static IgnoredProxySetting notForHttps(String setting) {
    return new IgnoredProxySetting(setting, Reason.NOT_FOR_HTTPS, Fact.of("proxy.not-for-https"));
  }

  static IgnoredProxySetting neverRead(String setting) {
    return new IgnoredProxySetting(setting, Reason.NEVER_READ, Fact.of("proxy.never-read"));
  }

  static IgnoredProxySetting refusedInCgi(String setting) {
    return new IgnoredProxySetting(setting, Reason.REFUSED_IN_CGI, Fact.of("proxy.refused-in-cgi"));
  }

  static IgnoredProxySetting noProxyBeside(String setting, String proxySource) {
    return new IgnoredProxySetting(
        setting,
        Reason.OTHER_EXEMPTIONS_APPLY,
        Fact.of("proxy.no-proxy-beside").with("source", proxySource));
  }

  static IgnoredProxySetting bypassBeside(String setting, String proxySource) {
    return new IgnoredProxySetting(
        setting,
        Reason.OTHER_EXEMPTIONS_APPLY,
        Fact.of("proxy.bypass-beside").with("source", proxySource));
  }

  static IgnoredProxySetting unusable(String setting, Fact mistake) {
    return new IgnoredProxySetting(setting, Reason.UNUSABLE, mistake);
  }

  static IgnoredProxySetting entry(String setting, IgnoredEntry entry) {
    var why = entry.why().with("entry", entry.entry());
    return new IgnoredProxySetting(
        setting, Reason.USELESS_ENTRY, SettingProblems.marked(why, entry.place()));
  }

  /** Why a setting has no effect. */
  public enum Reason {
    OVERRIDDEN,
    NOT_FOR_HTTPS,
    NEVER_READ,
    REFUSED_IN_CGI,
    OTHER_EXEMPTIONS_APPLY,
    UNUSABLE,
    USELESS_ENTRY
  }
}
