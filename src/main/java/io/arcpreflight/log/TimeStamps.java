package io.arcpreflight.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something was logged: what stands at the beginning of the text, or is named as the
 * time. Other times in a text are those of certificates and the like.
 */
final class TimeStamps {
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:^(?:<[0-9]{1,3}>)?(?:\\x1B\\[[0-9;]{0,9}m|[^0-9]){0,24}|\\b(?:time|timestamp|ts)[\"\\\\]{0,4}"
              + " ?[=:] ?[\"\\\\]{0,4})([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})[T"
              + " ]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,][0-9]{1,9})?"
              + " ?(Z|[-+][0-9]{2}:?[0-9]{2})?");
  private static final int YEAR = 1;
  private static final int ZONE = 7;

  private final ZoneId zone;

  /**
   * @param zone of times that do not say
   */
  TimeStamps(ZoneId zone) {
    this.zone = zone;
  }

  Optional<OffsetDateTime> find(String text) {
    var stamp = STAMP.matcher(text);
    return stamp.find() ? time(stamp) : Optional.empty();
  }

  private Optional<OffsetDateTime> time(Matcher stamp) {
    try {
      var local =
          LocalDateTime.of(
              number(stamp, YEAR),
              number(stamp, 2),
              number(stamp, 3),
              number(stamp, 4),
              number(stamp, 5),
              number(stamp, 6));
      return Optional.of(local.atOffset(offset(stamp.group(ZONE), local)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private ZoneOffset offset(@Nullable String written, LocalDateTime local) {
    return written == null ? zone.getRules().getOffset(local) : ZoneOffset.of(written);
  }

  private static int number(Matcher stamp, int group) {
    return Integer.parseInt(stamp.group(group));
  }
}
