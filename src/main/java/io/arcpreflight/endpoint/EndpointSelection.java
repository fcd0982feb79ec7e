package io.arcpreflight.endpoint;

import io.arcpreflight.net.HostName;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose endpoints are wanted.
 *
 * @param useCases holds {@link UseCase#CORE}, or {@link UseCase#ESU} where that is all, and {@link
 *     UseCase#GATEWAY} where a gateway's host is given; in the order of the constants
 * @param system empty for those of every system
 * @param gatewayHost the Azure Arc gateway's host, or its first label; a gateway whose host is not
 *     known yet is selected by its use case alone
 * @param privateLink whether the server is to use a private link scope
 */
public record EndpointSelection(
    Cloud cloud,
    Optional<Region> region,
    Set<UseCase> useCases,
    Optional<OperatingSystem> system,
    Optional<String> gatewayHost,
    boolean privateLink) {

  /**
   * @throws IllegalArgumentException if the gateway's host is no host name
   */
  public EndpointSelection {
    var all = EnumSet.noneOf(UseCase.class);
    all.addAll(useCases);
    all.add(all.contains(UseCase.ESU_ONLY) ? UseCase.ESU : UseCase.CORE);
    if (gatewayHost.isPresent()) {
      if (!isHost(gatewayHost.orElseThrow())) {
        throw new IllegalArgumentException("not a host name: " + gatewayHost.orElseThrow());
      }
      all.add(UseCase.GATEWAY);
    }
    useCases = Collections.unmodifiableSet(all);
  }

  /** Whether a text can stand for the gateway's host. */
  public static boolean isHost(String text) {
    return HostName.isValid(text);
  }

  /** What connecting, installing and extensions need, in any region, on any system. */
  public static EndpointSelection of(Cloud cloud) {
    return new EndpointSelection(
        cloud,
        Optional.empty(),
        EnumSet.of(UseCase.INSTALL, UseCase.EXTENSIONS),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public EndpointSelection in(Region where) {
    return new EndpointSelection(
        cloud, Optional.of(where), useCases, system, gatewayHost, privateLink);
  }

  public EndpointSelection on(OperatingSystem agentSystem) {
    return new EndpointSelection(
        cloud, region, useCases, Optional.of(agentSystem), gatewayHost, privateLink);
  }

  public EndpointSelection withUseCases(Collection<UseCase> wanted) {
    return new EndpointSelection(
        cloud, region, Set.copyOf(wanted), system, gatewayHost, privateLink);
  }

  public EndpointSelection withGateway(String host) {
    return new EndpointSelection(cloud, region, useCases, system, Optional.of(host), privateLink);
  }

  public EndpointSelection withPrivateLink(boolean wanted) {
    return new EndpointSelection(cloud, region, useCases, system, gatewayHost, wanted);
  }
}
