package io.arcpreflight.report.remedy;

import io.arcpreflight.endpoint.OperatingSystem;
import java.util.regex.Pattern;

/** How a value is written so that a shell hands it on as it is. */
public enum ShellQuoting {
  POSIX("'\\''"),
  POWERSHELL("''");

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./:@%+=-][A-Za-z0-9_./:@%+=,-]*");

  private final String quote;

  ShellQuoting(String quote) {
    this.quote = quote;
  }

  public static ShellQuoting of(OperatingSystem system) {
    return switch (system) {
      case LINUX -> POSIX;
      case WINDOWS -> POWERSHELL;
    };
  }

  public String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : literal(value);
  }

  /** The same where an expression would take a plain word for something else. */
  public String literal(String value) {
    return "'" + value.replace("'", quote) + "'";
  }
}
