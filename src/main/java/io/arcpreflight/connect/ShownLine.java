package io.arcpreflight.connect;

import io.arcpreflight.platform.PlainText;
import java.util.function.UnaryOperator;

/** Makes a line of azcmagent fit for a report: without secrets, without colour, and cut. */
final class ShownLine {
  private static final int MOST_CHARACTERS = 400;
  private static final int BEFORE_THE_POINT = 160;

  private ShownLine() {}

  /**
   * @param point what must not be cut away
   */
  static String of(String line, String point, UnaryOperator<String> withoutSecrets) {
    var hidden = PlainText.withoutCredentials(withoutSecrets.apply(withoutColour(line)));
    var start =
        hidden.length() <= MOST_CHARACTERS
            ? 0
            : Math.max(0, hidden.indexOf(point) - BEFORE_THE_POINT);
    var shown = PlainText.line(hidden.substring(start), MOST_CHARACTERS);
    var isCut = hidden.length() - start > MOST_CHARACTERS;
    return (start > 0 ? "… " : "") + shown + (isCut ? " …" : "");
  }

  /** Terminal commands such as {@code ESC [ 31 m} are left out. */
  private static String withoutColour(String line) {
    var plain = new StringBuilder(line.length());
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\u001b' && i + 1 < line.length() && line.charAt(i + 1) == '[') {
        i = endOfCommand(line, i + 2);
      } else {
        plain.append(line.charAt(i));
      }
    }
    return plain.toString();
  }

  private static int endOfCommand(String line, int from) {
    var at = from;
    while (at < line.length() && !Character.isLetter(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
