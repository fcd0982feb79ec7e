package io.arcpreflight.probe.host;

import io.arcpreflight.observation.HostnameObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;

/** Looks at the machine's name. */
public record HostnameProbe(Platform platform) implements Probe {

  @Override
  public HostnameObservation observe(Deadline deadline) {
    return platform.hostname();
  }
}
