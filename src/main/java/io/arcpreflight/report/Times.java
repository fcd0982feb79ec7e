package io.arcpreflight.report;

/** Durations as people read them. */
final class Times {
  private Times() {}

  /** Milliseconds below one second, seconds from there. */
  static String shown(long ms) {
    return ms < 1_000 ? ms + " ms" : seconds(ms);
  }

  /** Seconds with one decimal. */
  static String seconds(long ms) {
    var tenths = (ms + 50) / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
