package io.arcpreflight.log;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, as well as logs tell: what has no time happened when the last thing
 * before it did.
 *
 * @param sequence tells apart what happened in the same second
 */
record Moment(Instant time, long sequence) implements Comparable<Moment> {
  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::time).thenComparingLong(Moment::sequence);

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }
}
