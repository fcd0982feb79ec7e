package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import java.util.List;

/** The local ports that the agent needs for itself. */
@Json
public record PortsObservation(List<AgentPort> ports) implements AgentObservation {
  public PortsObservation {
    ports = List.copyOf(ports);
  }
}
