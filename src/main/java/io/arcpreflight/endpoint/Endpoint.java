package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of an endpoint list, before a cloud and a region make it concrete.
 *
 * @param id stable, lower case with hyphens; texts are found by it
 * @param hosts the host in each cloud that has the endpoint
 * @param ports one to many; 80 is spoken in the clear, every other one with TLS
 * @param useCases in order of weight: lists group the endpoint under the first
 * @param required whether {@code azcmagent connect} fails without it
 * @param systems the systems whose agents use it
 * @param bypass the keyword that exempts it from the agent's proxy
 * @param probePath what to ask for, starting with a slash
 * @param discovery a call that names the hosts of another endpoint
 */
public record Endpoint(
    String id,
    Map<Cloud, CloudHost> hosts,
    List<Integer> ports,
    List<UseCase> useCases,
    boolean required,
    Set<LifecycleStage> when,
    Set<OperatingSystem> systems,
    Optional<BypassKeyword> bypass,
    String probePath,
    ExpectedAnswer expectedAnswer,
    Optional<Discovery> discovery) {

  public Endpoint {
    hosts = Map.copyOf(hosts);
    ports = List.copyOf(ports);
    useCases = List.copyOf(useCases);
    when = Set.copyOf(when);
    systems = Set.copyOf(systems);
  }

  /**
   * Where one cloud keeps the endpoint.
   *
   * @param rule what a firewall opens, where that is more than the host
   * @param gateway empty where no gateway is documented to carry the endpoint
   */
  public record CloudHost(
      HostTemplate host,
      Optional<HostTemplate> rule,
      PrivateLink privateLink,
      Optional<GatewayRoute> gateway) {}

  /**
   * A call to this endpoint that names the hosts of another.
   *
   * @param finds the other endpoint's id
   * @param path starts with a slash; may hold {@code {region}}
   */
  public record Discovery(String finds, String path) {}
}
