package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Success;

/** The last time that something has worked. */
record LastSuccess(Success success, EventTime moment) {

  static LastSuccess laterOfTwo(LastSuccess one, LastSuccess other) {
    return one.moment.compareTo(other.moment) > 0 ? one : other;
  }

  boolean isAfter(EventTime time) {
    return moment.compareTo(time) > 0;
  }
}
