package io.arcpreflight.report;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Durations and times as people read them. */
public final class TimeText {
  private static final DateTimeFormatter LOGGED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private TimeText() {}

  /** Milliseconds below one second, seconds from there. */
  public static String shown(long ms) {
    return ms < 1_000 ? ms + " ms" : seconds(ms);
  }

  /** A time as logs have it, to the second, where it was. */
  public static String shown(OffsetDateTime time) {
    return LOGGED.format(time);
  }

  /** Seconds with one decimal. */
  public static String seconds(long ms) {
    var tenths = (ms + 50) / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
