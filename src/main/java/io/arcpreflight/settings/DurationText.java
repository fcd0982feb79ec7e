package io.arcpreflight.settings;

import java.time.Duration;

/** A time as people type it: 30s, 500ms, 2m. */
final class DurationText {
  private static final long MS_OF_A_SECOND = 1_000;
  private static final long MS_OF_A_MINUTE = 60_000;

  private DurationText() {}

  static String of(Duration duration) {
    var ms = duration.toMillis();
    if (ms % MS_OF_A_MINUTE == 0) {
      return ms / MS_OF_A_MINUTE + "m";
    }
    return ms % MS_OF_A_SECOND == 0 ? ms / MS_OF_A_SECOND + "s" : ms + "ms";
  }
}
