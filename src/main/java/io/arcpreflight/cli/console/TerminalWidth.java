package io.arcpreflight.cli.console;

import java.util.Map;

/**
 * How many columns a line may take. Java cannot ask a terminal; shells and the launcher leave its
 * width in {@code COLUMNS}.
 */
final class TerminalWidth {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;
  private static final int MOST_DIGITS = 6;

  private TerminalWidth() {}

  static int of(Map<String, String> environment, boolean isTerminal) {
    var columns = environment.getOrDefault("COLUMNS", "");
    if (!isTerminal || !isNumber(columns)) {
      return Console.USUAL_WIDTH;
    }
    var width = Integer.parseInt(columns);
    return width == 0 ? Console.USUAL_WIDTH : Math.clamp(width, NARROWEST, WIDEST);
  }

  private static boolean isNumber(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }
}
