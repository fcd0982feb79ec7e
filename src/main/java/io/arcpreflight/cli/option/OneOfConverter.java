package io.arcpreflight.cli.option;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes one of a few words. */
public record OneOfConverter(List<String> allowed) implements ITypeConverter<String> {
  public OneOfConverter {
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
