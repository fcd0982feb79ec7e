package io.arcpreflight.probe.https;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.dns.NameLookup;

/** Begins to look names up. */
@FunctionalInterface
public interface Lookups {

  /** Begins, and does not wait. */
  NameLookup start(String name, Deadline deadline);
}
