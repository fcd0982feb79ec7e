package io.arcpreflight.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes one of a few words. */
record Words(List<String> allowed) implements ITypeConverter<String> {
  Words {
    allowed = List.copyOf(allowed);
  }

  @Override
  public String convert(String value) {
    for (var word : allowed) {
      if (word.equals(value.toLowerCase(Locale.ROOT))) {
        return word;
      }
    }
    throw new TypeConversionException(
        "'" + value + "' is not one of " + String.join(", ", allowed));
  }
}
