package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

/**
 * A setting, or a part of one, that somebody made and that has no effect on the agent.
 *
 * @param setting its source, such as {@code https_proxy}
 * @param why one sentence without secrets
 */
public record IgnoredProxySetting(String setting, Reason reason, String why) {
  public IgnoredProxySetting {
    requireNonNull(setting, "setting is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(why, "why is null");
  }

  static IgnoredProxySetting overridden(String setting, String by) {
    return new IgnoredProxySetting(
        setting, Reason.OVERRIDDEN, "It has another value than " + by + ", which comes first.");
  }

  static IgnoredProxySetting notForHttps(String setting) {
    return new IgnoredProxySetting(
        setting,
        Reason.NOT_FOR_HTTPS,
        "It is for http:// requests; the agent's https:// requests follow HTTPS_PROXY only.");
  }

  static IgnoredProxySetting neverRead(String setting) {
    return new IgnoredProxySetting(
        setting, Reason.NEVER_READ, "The agent does not read it; HTTPS_PROXY is what it reads.");
  }

  static IgnoredProxySetting refusedInCgi(String setting) {
    return new IgnoredProxySetting(
        setting,
        Reason.REFUSED_IN_CGI,
        "Go programs refuse it while REQUEST_METHOD is set, as if a web client had sent it.");
  }

  static IgnoredProxySetting noProxyBeside(String setting, String proxySource) {
    return new IgnoredProxySetting(
        setting,
        Reason.OTHER_EXEMPTIONS_APPLY,
        "The proxy comes from " + proxySource + ", whose exemptions are named by proxy.bypass.");
  }

  static IgnoredProxySetting bypassBeside(String setting, String proxySource) {
    return new IgnoredProxySetting(
        setting,
        Reason.OTHER_EXEMPTIONS_APPLY,
        "The proxy comes from " + proxySource + ", whose exemptions are named by NO_PROXY.");
  }

  static IgnoredProxySetting unusable(String setting, String mistake) {
    return new IgnoredProxySetting(setting, Reason.UNUSABLE, mistake);
  }

  static IgnoredProxySetting entry(String setting, IgnoredEntry entry) {
    return new IgnoredProxySetting(
        setting, Reason.USELESS_ENTRY, "\"" + entry.entry() + "\": " + entry.why());
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
