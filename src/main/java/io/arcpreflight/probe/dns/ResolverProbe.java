package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;

/** Looks at which DNS servers the machine is set to ask. */
public record ResolverProbe(Platform platform) implements Probe {

  @Override
  public ResolverObservation observe(Deadline deadline) {
    return platform.resolver();
  }
}
