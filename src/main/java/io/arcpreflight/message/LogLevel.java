package io.arcpreflight.message;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How grave whoever wrote a record thought it. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARNING,
  ERROR,
  FATAL;

  /** Where a word begins; a letter ends the command for its colour. */
  private static final String BEGIN = "(?:\\b|(?<=\\x1B\\[[0-9;]{1,9}m))";

  private static final String NAMES = "(trace|debug|info|warn|warning|error|fatal|panic)";

  /** As azcmagent's log has it, in plain text and in JSON. */
  private static final String KEY = "level";

  private static final Pattern VALUE =
      Pattern.compile("[\"\\\\]{0,4}[=:][\"\\\\\\s]{0,4}" + "(?i:" + NAMES + ")\\b");

  /** In capital letters near the beginning, as on a console, or after the journal's own words. */
  private static final Pattern SHOUTED =
      Pattern.compile(
          "^(?:[^\\n]{0,40}?|[^\\n]{0,100}?\\]: ?)"
              + BEGIN
              + NAMES.toUpperCase(Locale.ROOT)
              + "\\b");

  /** Among what else the extension manager puts in brackets before its words. */
  private static final Pattern BRACKETED =
      Pattern.compile("(?i)^\\[[^\\n]{0,160}?\\[" + NAMES + "\\]");

  /** As programs say it that have no levels. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)^(?:[^\\n]{0,100}?\\]: )?\\W{0,16}(?:[0-9;]{1,9}m)?(error|fatal|panic) ?:");

  private static final Pattern[] FORMS = {SHOUTED, BRACKETED, SAID};

  /** The level of a record; null where it has none. */
  public static @Nullable LogLevel of(String record) {
    var named = named(record);
    if (named != null) {
      return named;
    }
    for (var form : FORMS) {
      var found = form.matcher(record);
      if (found.find()) {
        return of(found);
      }
    }
    return null;
  }

  private static @Nullable LogLevel named(String record) {
    for (var at = record.indexOf(KEY); at >= 0; at = record.indexOf(KEY, at + KEY.length())) {
      if (at == 0 || !Character.isLetterOrDigit(record.charAt(at - 1))) {
        var value = VALUE.matcher(record).region(at + KEY.length(), record.length());
        if (value.lookingAt()) {
          return of(value);
        }
      }
    }
    return null;
  }

  /** What is written for whoever follows every step: much of it fails, and another way is taken. */
  public boolean isBackground() {
    return compareTo(DEBUG) <= 0;
  }

  public boolean isQuiet() {
    return compareTo(INFO) <= 0;
  }

  public boolean isError() {
    return compareTo(ERROR) >= 0;
  }

  private static LogLevel of(Matcher found) {
    return switch (found.group(1).toLowerCase(Locale.ROOT)) {
      case "trace" -> TRACE;
      case "debug" -> DEBUG;
      case "info" -> INFO;
      case "warn", "warning" -> WARNING;
      case "error" -> ERROR;
      default -> FATAL;
    };
  }
}
