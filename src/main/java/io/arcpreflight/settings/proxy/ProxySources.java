package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.settings.ConfiguredValue;
import java.util.Optional;

/**
 * All that can name a proxy or an exemption from it, as it was found.
 *
 * @param flag the value of {@code --proxy}; {@code none} or nothing turns the proxy off
 * @param agentProxy the agent's own {@code proxy.url}; an empty one counts as none
 * @param agentBypass the agent's own {@code proxy.bypass}
 */
public record ProxySources(
    Optional<String> flag,
    Optional<ConfiguredValue> agentProxy,
    Optional<ConfiguredValue> agentBypass,
    ProxyEnvironment environment) {
  static final String FLAG = "--proxy";

  public ProxySources {
    requireNonNull(flag, "flag is null");
    requireNonNull(agentProxy, "agentProxy is null");
    requireNonNull(agentBypass, "agentBypass is null");
    requireNonNull(environment, "environment is null");
  }

  /** What is set, without the values. */
  @Override
  public String toString() {
    return "ProxySources[%s, %s, %s, %s]"
        .formatted(flag.isPresent() ? FLAG : "", agentProxy, agentBypass, environment);
  }
}
