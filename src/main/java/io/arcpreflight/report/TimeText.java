package io.arcpreflight.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  /** The same with its zone. */
  public static String zoned(OffsetDateTime time) {
    var offset = time.getOffset();
    return shown(time) + " " + (offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId());
  }

  /**
   * Whether a space stands between a number and its unit of time, or between a day and its time.
   */
  public static boolean isWithinTime(String text, int space) {
    if (space == 0 || space + 1 >= text.length() || !isDigit(text.charAt(space - 1))) {
      return false;
    }
    if (isDigit(text.charAt(space + 1))) {
      return text.startsWith(":", space + 3) && text.startsWith("-", space - 3);
    }
    var unit = text.startsWith("ms", space + 1) ? 2 : text.startsWith("s", space + 1) ? 1 : 0;
    var end = space + 1 + unit;
    return unit > 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Seconds with one decimal. */
  public static String seconds(long ms) {
    var tenths = (ms + 50) / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }
}
