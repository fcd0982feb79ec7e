package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A name under which Microsoft publishes the addresses of a service, for firewalls that cannot be
 * told names.
 *
 * @param name as Azure spells it
 * @param useCases those that need it
 * @param endpoints ids of the endpoints whose addresses it is documented to hold
 * @param usualRemark the key of what should be known of it
 * @param remarks the same for clouds in which it is something else
 */
public record ServiceTag(
    String name,
    List<UseCase> useCases,
    List<String> endpoints,
    Optional<String> usualRemark,
    Map<Cloud, String> remarks) {
  public ServiceTag {
    useCases = List.copyOf(useCases);
    endpoints = List.copyOf(endpoints);
    remarks = Map.copyOf(remarks);
  }

  /** The key of what should be known of it in a cloud. */
  public Optional<String> remark(Cloud cloud) {
    return Optional.ofNullable(remarks.get(cloud)).or(() -> usualRemark);
  }
}
