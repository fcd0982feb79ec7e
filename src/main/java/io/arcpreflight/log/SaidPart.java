package io.arcpreflight.log;

import io.arcpreflight.message.TextSpan;
import java.util.regex.Pattern;

/** Where a record begins to say something: after its time, its level and who has written it. */
final class SaidPart {
  private static final String MESSAGE = "msg=";
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)^[^\\n"
              + "]{0,160}?(?:\\b|(?<=\\x1B\\[[0-9;]{1,9}m))(?:error|fatal|panic)\\b(?:\\x1B\\[[0-9;]{0,9}m)?[]:"
              + " ]{0,8}(?=\\S)");

  private SaidPart() {}

  /** To the end of the line. */
  static TextSpan of(String text) {
    var begin = firstLetter(text);
    var feed = text.indexOf('\n', begin);
    var end = feed < 0 ? text.length() : feed;
    var line = text.substring(begin, end);
    return new TextSpan(begin + begin(line), begin + line.stripTrailing().length());
  }

  private static int begin(String line) {
    if (line.startsWith("{")) {
      return 0;
    }
    var message = line.indexOf(MESSAGE);
    if (message >= 0) {
      return message;
    }
    var level = LEVEL.matcher(line);
    return level.find() ? level.end() : 0;
  }

  private static int firstLetter(String text) {
    var at = 0;
    while (at < text.length() - 1 && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
