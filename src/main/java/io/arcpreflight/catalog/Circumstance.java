package io.arcpreflight.catalog;

import io.arcpreflight.endpoint.OperatingSystem;
import io.avaje.jsonb.Json;

/** Something about a machine or a run that decides whether a step of a remedy helps there. */
public enum Circumstance {
  /** The endpoint is reached without a proxy. */
  DIRECT("direct"),
  /** No proxy is set that the endpoint could be reached through. */
  UNPROXIED("no-proxy"),
  /** The endpoint is reached through a proxy. */
  PROXIED("proxied"),
  PROXY_FROM_FLAG("proxy-from-flag"),
  /** The proxy is named in the environment of this shell. */
  PROXY_FROM_SHELL("proxy-from-shell"),
  /** The proxy is named in the environment of the agent's services. */
  PROXY_FROM_SERVICE("proxy-from-service"),
  /** The proxy is named in the agent's own configuration. */
  PROXY_FROM_AGENT("proxy-from-agent"),
  /** The question is whether the connected agent has all that it needs. */
  HEALTH("health"),
  /** The agent's own program is on this machine. */
  AGENT("agent"),
  NO_AGENT("no-agent"),
  ELEVATED("elevated"),
  NOT_ELEVATED("not-elevated"),
  /** Packages are installed by apt. */
  APT("apt"),
  /** Packages are installed by dnf, yum or tdnf. */
  DNF("dnf"),
  /** Packages are installed by zypper. */
  ZYPPER("zypper"),
  /** Names are looked up by systemd-resolved. */
  RESOLVED("systemd-resolved"),
  /** This program asks the DNS servers of resolv.conf itself. */
  RESOLV_CONF("resolv.conf"),
  /** NetworkManager writes resolv.conf. */
  NETWORK_MANAGER("network-manager"),
  /** Debian's own program resolvconf writes resolv.conf. */
  RESOLVCONF("resolvconf"),
  /** The program resolvconf of openresolv writes resolv.conf. */
  OPENRESOLV("openresolv"),
  /** Nobody is known to write resolv.conf. */
  UNMANAGED("unmanaged"),
  /** The Arc endpoints are to be reached through private link. */
  PRIVATE_LINK("private-link"),
  NO_PRIVATE_LINK("no-private-link"),
  /** A folder of the agent or of its installer is on a file system that is mounted read-only. */
  READ_ONLY_DISK("read-only-disk"),
  LINUX("linux"),
  WINDOWS("windows");

  private final String id;

  Circumstance(String id) {
    this.id = id;
  }

  /** Whether only Linux knows such a thing, so that a command of Windows does not depend on it. */
  public boolean isOfLinux() {
    return switch (this) {
      case APT,
          DNF,
          ZYPPER,
          RESOLVED,
          RESOLV_CONF,
          NETWORK_MANAGER,
          RESOLVCONF,
          OPENRESOLV,
          UNMANAGED ->
          true;
      case DIRECT,
          UNPROXIED,
          PROXIED,
          PROXY_FROM_FLAG,
          PROXY_FROM_SHELL,
          PROXY_FROM_SERVICE,
          PROXY_FROM_AGENT,
          HEALTH,
          AGENT,
          NO_AGENT,
          ELEVATED,
          NOT_ELEVATED,
          PRIVATE_LINK,
          NO_PRIVATE_LINK,
          READ_ONLY_DISK,
          LINUX,
          WINDOWS ->
          false;
    };
  }

  /** What holds of every machine that has this system. */
  public static Circumstance of(OperatingSystem system) {
    return switch (system) {
      case LINUX -> LINUX;
      case WINDOWS -> WINDOWS;
    };
  }

  /** The word that the catalogue uses. */
  @Json.Value
  public String id() {
    return id;
  }
}
