package io.arcpreflight.probe;

import java.time.Duration;

/**
 * How long each phase may take at most; the run's deadline cuts all of them.
 *
 * @param systemLookup the operating system's resolver, with its own retries
 * @param serverQuery one question to one DNS server
 * @param connect a TCP connection
 * @param handshake a TLS handshake
 * @param answer a complete status line and headers
 */
public record PhaseTimeouts(
    Duration systemLookup,
    Duration serverQuery,
    Duration connect,
    Duration handshake,
    Duration answer) {

  /** Long enough for a slow satellite link, short enough for a person who waits. */
  public static PhaseTimeouts standard() {
    return new PhaseTimeouts(
        Duration.ofSeconds(12),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(6),
        Duration.ofSeconds(8));
  }
}
