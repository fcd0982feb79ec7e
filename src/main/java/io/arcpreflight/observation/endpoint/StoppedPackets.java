package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/**
 * What this machine itself kept from leaving it, by the counters of its kernel.
 *
 * @param dropped packets that were to be sent again and could not be: a rule drops them
 * @param rejected packets that it answered itself with an ICMP message: a rule rejects them
 */
@Json
public record StoppedPackets(long dropped, long rejected) {

  /** What came to these since then. */
  public StoppedPackets since(StoppedPackets earlier) {
    return new StoppedPackets(
        Math.max(0, dropped - earlier.dropped), Math.max(0, rejected - earlier.rejected));
  }

  /** Whether there are none. */
  public boolean isNone() {
    return dropped == 0 && rejected == 0;
  }
}
