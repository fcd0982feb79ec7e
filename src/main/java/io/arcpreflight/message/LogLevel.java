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

  /** Those that syslog and other libraries for logs have besides. */
  private static final String ALL_NAMES =
      NAMES.replace(")", "|information|notice|err|crit|critical|alert|emerg|verbose)");

  /** As azcmagent's log has it, in plain text and in JSON. */
  private static final String KEY = "level";

  private static final Pattern VALUE =
      Pattern.compile("[\"\\\\]{0,4}[=:][\"\\\\\\s]{0,4}" + "(?i:" + ALL_NAMES + ")\\b");

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
          "(?i)^(?:[^\\n]{0,100}?\\]: )?\\W{0,16}(?:[0-9;]{1,9}m)?(error|fatal|panic)(?: ?:|\\])");

  private static final String JOURNAL = "(?:[^\\n]{0,100}?\\]: )?";
  private static final String COLOUR = "(?:\\x1B\\[[0-9;]{0,9}m)?";

  /** Cut to four letters, as the library for logs that the agent has prints it on a terminal. */
  private static final Pattern CUT =
      Pattern.compile(
          "^"
              + JOURNAL
              + COLOUR
              + "(TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)"
              + COLOUR
              + "\\[[0-9]{4}[^]\\n]{0,36}\\]");

  /** What the manager of services says when one has failed; it has no level either. */
  private static final Pattern FAILED =
      Pattern.compile(
          "^[^\\n]{0,100}?\\bsystemd\\[[0-9]+\\]: (?:[^\\n]{1,100}: )?(Failed) (?:to|with)\\b");

  private static final Pattern[] FORMS = {SHOUTED, BRACKETED, CUT, SAID, FAILED};

  /** As syslog and the journal number them: before the line, and in the journal's other forms. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^<([0-9]{1,3})>|^\\{[^\\n]{0,4000}?\"PRIORITY\" ?: ?\"?([0-7])\\b"
              + "|^[^\\n]{0,40}?\\bPRIORITY=([0-7])\\b");

  private static final int SEVERITIES = 8;

  /** What stands before the words of a record in the journal's own JSON. */
  private static final Pattern IN_THE_JOURNAL =
      Pattern.compile("^\\{[^\\n]{0,4000}?\"MESSAGE\" ?: ?\"");

  /** The level of a record; null where it has none. */
  public static @Nullable LogLevel of(String record) {
    var named = named(record);
    if (named != null) {
      return named;
    }
    var said = said(record);
    if (said != null) {
      return said;
    }
    var numbered = NUMBERED.matcher(record);
    return numbered.find() ? numbered(numbered) : null;
  }

  private static @Nullable LogLevel said(String record) {
    var message = IN_THE_JOURNAL.matcher(record);
    var text = message.find() ? record.substring(message.end()) : record;
    for (var form : FORMS) {
      var found = form.matcher(text);
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
      case "trace", "trac", "verbose" -> TRACE;
      case "debug", "debu" -> DEBUG;
      case "info", "information", "notice" -> INFO;
      case "warn", "warning" -> WARNING;
      case "error", "erro", "err", "failed" -> ERROR;
      default -> FATAL;
    };
  }

  private static LogLevel numbered(Matcher found) {
    var group = 1;
    while (found.group(group) == null) {
      group++;
    }
    return switch (Integer.parseInt(found.group(group)) % SEVERITIES) {
      case 0, 1, 2 -> FATAL;
      case 3 -> ERROR;
      case 4 -> WARNING;
      case 5, 6 -> INFO;
      default -> DEBUG;
    };
  }
}
