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

  static final EventTime NEVER = new EventTime(Instant.MIN, 0);

  static EventTime laterOfTwo(EventTime one, EventTime other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Override
  public int compareTo(EventTime other) {
    return ORDER.compare(this, other);
  }
}
