package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.DnsObservation;
import io.arcpreflight.observation.SystemAnswer;

/** A name's look-up that is on its way. */
public interface NameLookup {

  /** The system's answer, as soon as it is there: what connecting needs. */
  SystemAnswer awaitSystem() throws InterruptedException;

  /** Everything, after waiting for what is still on its way. */
  DnsObservation finish() throws InterruptedException;
}
