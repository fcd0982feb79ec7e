package io.arcpreflight.probe.dns;

import java.time.Duration;

/**
 * How long to wait for DNS servers that do not answer. A machine often has one that is dead beside
 * one that works; the one that works sets the pace.
 *
 * @param longest when no server answers
 * @param shortest when one has answered, at least this long for the others
 * @param unheard the same for those that have not answered any question of the run: dead, likely
 */
public record DnsTimeouts(Duration longest, Duration shortest, Duration unheard) {
  private static final int TIMES_SLOWEST_ANSWER = 4;
  private static final int TIMES_WHEN_UNHEARD = 2;
  private static final long MOST_BEFORE_WITHOUT_EDNS = 1_000;

  /** One that makes no difference of what else is known of a server. */
  public DnsTimeouts(Duration longest, Duration shortest) {
    this(longest, shortest, shortest);
  }

  /** The usual one, with the longest wait of choice. */
  public static DnsTimeouts upTo(Duration longest) {
    return new DnsTimeouts(longest, Duration.ofMillis(500), Duration.ofMillis(300));
  }

  /** Milliseconds of silence from every server, after which each is asked without EDNS, too. */
  long beforeWithoutEdns() {
    return Math.min(MOST_BEFORE_WITHOUT_EDNS, longest.toMillis() / TIMES_SLOWEST_ANSWER);
  }

  /**
   * Milliseconds from the start, once the slowest of the servers that answered took so long.
   *
   * @param answeredBefore whether any of the silent ones has answered another question of the run
   */
  long afterAnswer(long slowestMs, boolean answeredBefore) {
    var wait =
        answeredBefore
            ? Math.max(shortest.toMillis(), TIMES_SLOWEST_ANSWER * slowestMs)
            : Math.max(unheard.toMillis(), TIMES_WHEN_UNHEARD * slowestMs);
    return Math.min(wait, longest.toMillis());
  }
}
