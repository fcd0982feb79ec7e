package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.util.List;

/** The agent's folders. */
@Json
public record FoldersObservation(List<FolderSeen> agentFolders) implements AgentObservation {
  public FoldersObservation {
    agentFolders = List.copyOf(agentFolders);
  }
}
