package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Success;

/** The last time that something has worked. */
record Solution(Success success, Moment moment) {

  static Solution laterOfTwo(Solution one, Solution other) {
    return one.moment.compareTo(other.moment) > 0 ? one : other;
  }

  boolean isAbout(String area) {
    var areas = success.success().areas();
    return areas.isEmpty() || areas.contains(area);
  }
}
