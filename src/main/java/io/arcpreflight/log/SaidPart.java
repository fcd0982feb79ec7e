package io.arcpreflight.log;

import io.arcpreflight.message.TextSpan;
import java.util.regex.Pattern;

/** Where a record begins to say something: after its time, its level and who has written it. */
final class SaidPart {
  private static final Pattern MESSAGE = Pattern.compile("\\bmsg[\"\\\\]{0,4}[=:]");
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)^[^\\n]{0,160}?(?:\\b|(?<=\\x1B\\[[0-9;]{1,9}m))(?:error|fatal|panic)\\b(?:\\x1B\\[[0-9;]{0,9}m)?[]: ]{0,8}(?=\\S)");

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
    for (var form : new Pattern[] {MESSAGE, LEVEL}) {
      var found = form.matcher(line);
      if (found.find()) {
        return form == MESSAGE ? found.start() : found.end();
      }
    }
    return 0;
  }

  private static int firstLetter(String text) {
    var at = 0;
    while (at < text.length() - 1 && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
