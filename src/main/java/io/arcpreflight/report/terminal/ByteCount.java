package io.arcpreflight.report.terminal;

import java.util.Locale;

/** How much was read, in the largest unit that leaves a whole number of it. */
final class ByteCount {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final int STEP = 1_000;

  private ByteCount() {}

  static String shown(long bytes) {
    var unit = 0;
    var count = (double) bytes;
    while (count >= STEP && unit < UNITS.length - 1) {
      count /= STEP;
      unit++;
    }
    return unit == 0 || count >= 10
        ? Math.round(count) + " " + UNITS[unit]
        : String.format(Locale.ROOT, "%.1f %s", count, UNITS[unit]);
  }
}
