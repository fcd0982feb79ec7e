package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;

/** Looks at the agent's folders. */
public record FoldersProbe(InstalledAgent agent) implements Probe {

  @Override
  public FoldersObservation observe(Deadline deadline) {
    return new FoldersObservation(agent.folders());
  }
}
