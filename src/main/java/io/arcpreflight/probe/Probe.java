package io.arcpreflight.probe;

import io.arcpreflight.observation.Observation;
import java.io.IOException;

/** Looks at one thing. A network that fails is an observation, not an exception. */
@FunctionalInterface
public interface Probe {

  /**
   * Looks, and waits no longer than the deadline allows.
   *
   * @throws IOException when the probe itself could not work; that says nothing of its subject
   * @throws InterruptedException when the run is being ended
   */
  Observation observe(Deadline deadline) throws IOException, InterruptedException;
}
