package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import java.util.List;

/** The folders that the agent and its installer write to. */
@Json
public record DiskObservation(List<FolderSpace> folders) implements HostObservation {
  public DiskObservation {
    folders = List.copyOf(folders);
  }
}
