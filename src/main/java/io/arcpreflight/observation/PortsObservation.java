package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.List;

/** The local ports that the agent needs for itself. */
@Json
public record PortsObservation(List<PortSeen> ports) implements AgentObservation {
  public PortsObservation {
    ports = List.copyOf(ports);
  }
}
