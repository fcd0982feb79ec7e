package io.arcpreflight.probe.host;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.platform.HostSource;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;
import java.time.Duration;

/** Looks at what the platform knows of the host. */
public record HostSourceProbe(HostSource source) implements Probe {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Override
  public Observation observe(Deadline deadline) throws IOException, InterruptedException {
    return source.read(Duration.ofMillis(deadline.millisToWait(LONGEST)));
  }
}
