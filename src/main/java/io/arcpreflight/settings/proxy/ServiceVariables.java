package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.settings.ConfiguredValue;
import java.util.Optional;

/**
 * The proxy variables that a service of the agent has.
 *
 * @param service the name that a person would type
 */
public record ServiceVariables(String service, ProxyEnvironment environment) {
  public ServiceVariables {
    requireNonNull(service, "service is null");
    requireNonNull(environment, "environment is null");
  }

  Optional<ConfiguredValue> proxy() {
    return environment.first("HTTPS_PROXY");
  }

  Optional<ConfiguredValue> exemptions() {
    return environment.first("NO_PROXY");
  }
}
