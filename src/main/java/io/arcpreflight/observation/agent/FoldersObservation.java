package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import java.util.List;

/** The agent's folders. */
@Json
public record FoldersObservation(List<AgentFolder> agentFolders) implements AgentObservation {
  public FoldersObservation {
    agentFolders = List.copyOf(agentFolders);
  }
}
