package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which question a run answers, and all that follows from it: what one question expects and another
 * does not is asked of here, and decided nowhere else.
 */
public enum RunMode {
  /** Would {@code azcmagent connect} succeed here, now? */
  CHECK("check"),
  /** The same, and {@code azcmagent connect} is run where it would. */
  CONNECT("connect"),
  /** Does the connected agent have all it needs? */
  HEALTH("health");

  private final String id;

  RunMode(String id) {
    this.id = id;
  }

  /** The word that reports and the command line use. */
  @Json.Value
  public String id() {
    return id;
  }

  /** Whether the agent is to be installed, running and connected. */
  public boolean expectsConnectedAgent() {
    return this == HEALTH;
  }

  /** Whether what only installing and connecting need is looked at, and counts. */
  public boolean preparesConnecting() {
    return this != HEALTH;
  }

  /** Whether the hosts that the agent's packages come from belong to it. */
  public boolean plansInstallHosts() {
    return this == CHECK;
  }

  /** Whether the hosts belong to it that the installed extensions use, and no other extensions'. */
  public boolean plansHostsOfInstalledExtensions() {
    return this == HEALTH;
  }

  /** Whether this shell's proxy variables matter: {@code azcmagent connect} inherits them. */
  public boolean inheritsShellProxy() {
    return this != HEALTH;
  }

  /** Whether {@code azcmagent connect} is run, with the parameters that were given. */
  public boolean runsAzcmagent() {
    return this == CONNECT;
  }

  /** The question that looks at the same and changes nothing. */
  public RunMode withoutRunning() {
    return this == CONNECT ? CHECK : this;
  }

  /** The one that reports call so. */
  public static Optional<RunMode> named(@Nullable String id) {
    for (var mode : values()) {
      if (mode.id().equals(id)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
