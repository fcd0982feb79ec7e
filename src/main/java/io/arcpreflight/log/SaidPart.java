package io.arcpreflight.log;

import io.arcpreflight.message.TextSpan;
import java.util.regex.Pattern;

/** Where a record begins to say something: after its time, its level and who has written it. */
final class SaidPart {
  private static final char ESCAPE = '\u001b';
  private static final String MESSAGE = "msg=";
  private static final String COLOUR = "(?:\\x1B\\[[0-9;]{0,9}m)?";

  /** A word, or its first four letters with a time in brackets; or the number of syslog. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)^[^\\n]{0,160}?(?:\\b|(?<=\\x1B\\[[0-9;]{1,9}m))"
              + "(?:(?:error|fatal|panic)\\b"
              + COLOUR
              + "|(?-i:ERRO|FATA|PANI)"
              + COLOUR
              + "\\[[0-9][^]\\n]{0,40}(?=\\]))[]: ]{0,8}(?=\\S)"
              + "|^<[0-9]{1,3}>(?=\\S)");

  /** In the journal's own JSON. */
  private static final Pattern JOURNAL_MESSAGE =
      Pattern.compile("^\\{[^\\n]{0,4000}?\"MESSAGE\" ?: ?\"(?=[^\"\\n])");

  private SaidPart() {}

  /** To the end of the line. */
  static TextSpan of(String text) {
    var begin = firstLetter(text);
    var feed = text.indexOf('\n', begin);
    var end = feed < 0 ? text.length() : feed;
    var line = text.substring(begin, end);
    var said = ofLine(line);
    return new TextSpan(begin + said.start(), begin + said.end());
  }

  /** Of a line, from its beginning. */
  private static TextSpan ofLine(String line) {
    var end = line.stripTrailing().length();
    if (line.startsWith("{")) {
      var inJournal = JOURNAL_MESSAGE.matcher(line);
      return inJournal.find()
          ? new TextSpan(inJournal.end(), quotedEnd(line, inJournal.end(), end))
          : new TextSpan(0, end);
    }
    var message = line.indexOf(MESSAGE);
    if (message >= 0) {
      return new TextSpan(message, end);
    }
    var level = LEVEL.matcher(line);
    return new TextSpan(level.find() ? level.end() : 0, end);
  }

  private static int quotedEnd(String line, int from, int end) {
    var at = from;
    while (at < end && line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private static int firstLetter(String text) {
    var at = 0;
    while (at < text.length() - 1 && text.charAt(at) <= ' ' && text.charAt(at) != ESCAPE) {
      at++;
    }
    return at;
  }
}
