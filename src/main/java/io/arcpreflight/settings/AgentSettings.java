package io.arcpreflight.settings;

import io.arcpreflight.settings.proxy.ServiceVariables;
import java.util.List;
import java.util.Optional;

/**
 * What the agent on this machine goes by, as far as a run can follow it.
 *
 * @param proxy its {@code proxy.url}
 * @param bypass its {@code proxy.bypass}
 * @param cloud the cloud that it is connected to
 * @param location the region that it is connected to
 * @param connectionType its {@code connection.type}: "direct", "gateway" or nothing
 * @param gateway the URL of its Azure Arc gateway
 * @param privateLinkScope the id of its private link scope
 * @param services the variables of its services, those of the identity service first
 * @param extensions the names of the extensions that were installed
 * @param extensionsEnabled whether it accepts extensions at all
 */
public record AgentSettings(
    Optional<ConfiguredValue> proxy,
    Optional<ConfiguredValue> bypass,
    Optional<ConfiguredValue> cloud,
    Optional<ConfiguredValue> location,
    Optional<ConfiguredValue> connectionType,
    Optional<ConfiguredValue> gateway,
    Optional<ConfiguredValue> privateLinkScope,
    List<ServiceVariables> services,
    List<String> extensions,
    boolean extensionsEnabled) {

  /** No agent, or one that says nothing. */
  public static final AgentSettings NONE =
      new AgentSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          true);

  public AgentSettings {
    services = List.copyOf(services);
    extensions = List.copyOf(extensions);
  }

  /** Whether it reaches Azure through an Azure Arc gateway. */
  public boolean usesGateway() {
    return isOfType("gateway") || (gateway.isPresent() && !isOfType("direct"));
  }

  private boolean isOfType(String type) {
    return connectionType.filter(it -> it.value().equalsIgnoreCase(type)).isPresent();
  }
}
