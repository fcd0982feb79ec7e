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

  /**
   * Looks at it once more, by itself, and leaves out what was only looked at beside it.
   *
   * @param before what was seen the first time
   * @throws IOException when the probe itself could not work
   * @throws InterruptedException when the run is being ended
   */
  default Observation observeAgain(Observation before, Deadline deadline)
      throws IOException, InterruptedException {
    return observe(deadline);
  }
}
