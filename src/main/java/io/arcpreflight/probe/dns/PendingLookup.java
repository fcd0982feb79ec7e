package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import java.util.List;

/** A name's look-up that is on its way. */
public interface PendingLookup {

  /** The system's answer, as soon as it is there. */
  SystemLookupAnswer awaitSystem() throws InterruptedException;

  /**
   * Where to connect to, as soon as that is known: as the system says, and where it says nothing in
   * time, as the first server says that knows.
   */
  List<String> awaitAddresses() throws InterruptedException;

  /** Everything, after waiting for what is still on its way. */
  DnsObservation finish() throws InterruptedException;
}
