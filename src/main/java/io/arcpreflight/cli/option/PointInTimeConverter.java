package io.arcpreflight.cli.option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a point in time as people write it: how long ago, or a date with or without a time. */
public final class PointInTimeConverter implements ITypeConverter<PointInTimeConverter.Point> {
  private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

  @Override
  public Point convert(String value) {
    var ago = AGO.matcher(value);
    if (ago.matches()) {
      var number = Long.parseLong(ago.group(1));
      var back =
          switch (ago.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
      return clock -> clock.instant().minus(back);
    }
    try {
      var moment = moment(value.replace(' ', 'T'));
      return _ -> moment;
    } catch (DateTimeException noTime) {
      throw new TypeConversionException(
          "'"
              + value
              + "' is neither a time such as 2026-03-31, 2026-03-31T10:15 or"
              + " 2026-03-31T10:15:00+09:00, nor how long ago, such as 30m, 2h or 7d");
    }
  }

  private static Instant moment(String value) {
    var zone = ZoneId.systemDefault();
    if (value.indexOf('T') < 0) {
      return LocalDate.parse(value).atStartOfDay(zone).toInstant();
    }
    var time = value.substring(value.indexOf('T'));
    var hasOffset = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
    return hasOffset
        ? OffsetDateTime.parse(value).toInstant()
        : LocalDateTime.parse(value).atZone(zone).toInstant();
  }

  /** A point in time, which may depend on the present one. */
  @FunctionalInterface
  public interface Point {
    Instant at(InstantSource clock);
  }
}
