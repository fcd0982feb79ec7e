package io.arcpreflight.probe.dns;

import java.time.Duration;

/**
 * How long to wait for servers that say nothing. A machine has often one that is dead beside one
 * that works; whoever works sets the pace.
 *
 * @param longest when no server answers
 * @param shortest when one has answered, at least this long for the others
 */
public record Patience(Duration longest, Duration shortest) {
  private static final int TIMES_SLOWEST_ANSWER = 4;
  private static final Duration USUAL_SHORTEST = Duration.ofMillis(500);

  /** The usual one, with the longest wait of choice. */
  public static Patience upTo(Duration longest) {
    return new Patience(longest, USUAL_SHORTEST);
  }

  /** Milliseconds from the start, once the slowest of the servers that answered took so long. */
  long afterAnswer(long slowestMs) {
    var wait = Math.max(shortest.toMillis(), TIMES_SLOWEST_ANSWER * slowestMs);
    return Math.min(wait, longest.toMillis());
  }
}
