package io.arcpreflight.platform;

import io.arcpreflight.observation.agent.PortHolder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who listens on which port of this machine. */
@FunctionalInterface
public interface PortHolders {

  /**
   * The listeners on these ports.
   *
   * @return by port, without those that nobody listens on; empty when the system does not tell
   */
  Optional<Map<Integer, PortHolder>> of(Set<Integer> ports);
}
