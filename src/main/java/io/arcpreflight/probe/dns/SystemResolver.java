package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.probe.Deadline;

/** Asks the operating system for a name, as any program on this machine does. */
@FunctionalInterface
public interface SystemResolver {

  /**
   * Asks, and gives up waiting at the deadline.
   *
   * @return always an answer: a failure is one
   */
  SystemLookupAnswer resolve(String name, Deadline deadline) throws InterruptedException;
}
