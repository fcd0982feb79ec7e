package io.arcpreflight.connect;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.text.TextWindow;

/** Makes what azcmagent printed fit for a report: on one line, without colour, and cut. */
final class PrintedLine {
  private PrintedLine() {}

  /**
   * @param point what must not be cut away
   */
  static String oneLine(String text, int point, int mostCharacters) {
    var line = text.replace('\r', ' ').replace('\n', ' ');
    return PlainText.line(
        TextWindow.around(line.stripTrailing(), point, mostCharacters), Integer.MAX_VALUE);
  }

  /** Terminal commands such as {@code ESC [ 31 m} are left out. */
  static String withoutColour(String text) {
    var plain = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\u001b' && i + 1 < text.length() && text.charAt(i + 1) == '[') {
        i = endOfCommand(text, i + 2);
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private static int endOfCommand(String text, int from) {
    var at = from;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
