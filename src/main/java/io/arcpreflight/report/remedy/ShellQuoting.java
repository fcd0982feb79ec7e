package io.arcpreflight.report.remedy;

import io.arcpreflight.endpoint.OperatingSystem;
import java.util.regex.Pattern;

/** How a value is written so that a shell hands it on as it is. */
public enum ShellQuoting {
  POSIX("'\\''", ""),
  POWERSHELL("''", "\\\\()");

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./:@%+=-][A-Za-z0-9_./:@%+=,-]*");

  private final String quote;
  private final Pattern inert;

  ShellQuoting(String quote, String more) {
    this.quote = quote;
    this.inert = Pattern.compile("[\\p{L}\\p{N} _./:@%+=,*~\\[\\]" + more + "-]+");
  }

  public static ShellQuoting of(OperatingSystem system) {
    return switch (system) {
      case LINUX -> POSIX;
      case WINDOWS -> POWERSHELL;
    };
  }

  /**
   * Whether a value does nothing of its own wherever a command line has it: a host, a path, a
   * number, but no text that a quote around it, or a quote of its own, could set free. What a
   * report or an answer holds may have been written to be pasted.
   */
  public boolean isInert(String value) {
    return inert.matcher(value).matches();
  }

  public String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : literal(value);
  }

  /** The same where an expression would take a plain word for something else. */
  public String literal(String value) {
    return "'" + value.replace("'", quote) + "'";
  }
}
