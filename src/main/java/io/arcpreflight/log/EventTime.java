package io.arcpreflight.log;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, as well as logs tell: what has no time happened when the last thing
 * before it did.
 *
 * @param sequence tells apart what happened in the same second
 */
record EventTime(Instant time, long sequence) implements Comparable<EventTime> {
  private static final Comparator<EventTime> ORDER =
      Comparator.comparing(EventTime::time).thenComparingLong(EventTime::sequence);

  @Override
  public int compareTo(EventTime other) {
    return ORDER.compare(this, other);
  }
}
