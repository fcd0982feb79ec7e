package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/**
 * A name under which Microsoft publishes the addresses of a service, for firewalls that cannot be
 * told names.
 *
 * @param name as Azure spells it
 * @param useCases those that need it
 * @param remark the key of what should be known of it
 */
public record ServiceTag(String name, List<UseCase> useCases, Optional<String> remark) {
  public ServiceTag {
    useCases = List.copyOf(useCases);
  }
}
