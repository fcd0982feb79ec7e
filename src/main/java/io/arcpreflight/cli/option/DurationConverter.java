package io.arcpreflight.cli.option;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as people write it: 30, 30s, 500ms, 2m. */
public final class DurationConverter implements ITypeConverter<Duration> {
  private static final long LONGEST_MS = Duration.ofHours(1).toMillis();

  @Override
  public Duration convert(String value) {
    var unit = value.length();
    while (unit > 0 && !Character.isDigit(value.charAt(unit - 1))) {
      unit--;
    }
    try {
      var number = Long.parseLong(value.substring(0, unit));
      var millis =
          switch (value.substring(unit)) {
            case "ms" -> number;
            case "", "s" -> Math.multiplyExact(number, 1_000);
            case "m" -> Math.multiplyExact(number, 60_000);
            default -> -1;
          };
      if (millis > 0 && millis <= LONGEST_MS) {
        return Duration.ofMillis(millis);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(value);
    }
    throw refused(value);
  }

  private static TypeConversionException refused(String value) {
    return new TypeConversionException(
        "'" + value + "' is not a time between 1ms and 60m, such as 30s, 500ms or 2m");
  }
}
