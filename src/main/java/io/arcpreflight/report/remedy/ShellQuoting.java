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

  /** Whether any place for this value stands inside of single or double quotes. */
  public static boolean isWithinQuotes(String name, String template) {
    var place = "{" + name + "}";
    for (var at = template.indexOf(place); at >= 0; at = template.indexOf(place, at + 1)) {
      var open = '\0';
      for (var c : template.substring(0, at).toCharArray()) {
        if (open == '\0' && (c == '\'' || c == '"')) {
          open = c;
        } else if (c == open) {
          open = '\0';
        }
      }
      if (open != '\0') {
        return true;
      }
    }
    return false;
  }

  public String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : literal(value);
  }

  /** The same where an expression would take a plain word for something else. */
  public String literal(String value) {
    return "'" + value.replace("'", quote) + "'";
  }
}
