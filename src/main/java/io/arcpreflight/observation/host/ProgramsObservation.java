package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What the agent and its installer need to be installed already.
 *
 * @param searched where it was looked for
 */
@Json
public record ProgramsObservation(List<InstalledProgram> programs, String searched)
    implements HostObservation {
  public ProgramsObservation {
    programs = List.copyOf(programs);
  }
}
