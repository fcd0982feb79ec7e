package io.arcpreflight.probe.host;

import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;

/** Looks at the rights that the program runs with. */
public record ElevationProbe(Platform platform) implements Probe {

  @Override
  public ElevationObservation observe(Deadline deadline) throws IOException, InterruptedException {
    return platform.elevation();
  }
}
