package io.arcpreflight.cli.option;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a format's name, alone or with a file behind an equals sign. */
record FormatConverter(List<String> allowed) implements ITypeConverter<GivenFormat> {
  FormatConverter {
    allowed = List.copyOf(allowed);
  }

  @Override
  public GivenFormat convert(String value) {
    var end = value.indexOf('=');
    var name = end < 0 ? value : value.substring(0, end);
    var format = new OneOfConverter(allowed).convert(name);
    if (end < 0) {
      return new GivenFormat(format, null);
    }
    var file = value.substring(end + 1);
    if (file.isEmpty()) {
      throw new TypeConversionException("'" + value + "' names no file");
    }
    return new GivenFormat(format, file.equals("-") ? null : file);
  }
}
