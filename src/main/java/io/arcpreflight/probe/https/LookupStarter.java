package io.arcpreflight.probe.https;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.dns.PendingLookup;

/** Begins to look names up. */
@FunctionalInterface
public interface LookupStarter {

  /** Begins, and does not wait. */
  PendingLookup start(String name, Deadline deadline);
}
