package io.arcpreflight.probe.host;

import io.arcpreflight.observation.SystemObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;

/** Looks at what kind of machine this is. */
public record SystemProbe(Platform platform) implements Probe {

  @Override
  public SystemObservation observe(Deadline deadline) throws IOException {
    return platform.system();
  }
}
