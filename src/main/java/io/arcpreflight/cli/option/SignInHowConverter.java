package io.arcpreflight.cli.option;

import io.arcpreflight.settings.signin.SignInHow;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a way to sign in. What is none of them may be a secret, and is not repeated. */
final class SignInHowConverter implements ITypeConverter<String> {

  @Override
  public String convert(String value) {
    var word = value.toLowerCase(Locale.ROOT);
    if (SignInHow.ids().contains(word)) {
      return word;
    }
    throw new TypeConversionException(
        "the value is not one of " + String.join(", ", SignInHow.ids()));
  }
}
