package io.arcpreflight.log;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, as far as logs tell. A record without a time has that of the record
 * before it.
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
