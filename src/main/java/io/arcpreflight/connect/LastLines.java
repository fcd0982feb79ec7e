package io.arcpreflight.connect;

import java.util.ArrayList;
import java.util.List;

/** The last lines of what azcmagent wrote. */
final class LastLines {
  private static final int MOST = 3;
  private static final int MOST_CHARACTERS = 400;

  private LastLines() {}

  /**
   * Those of the last text that has any: the log tells more than the output, and comes after.
   *
   * @param texts without secrets
   */
  static List<String> of(List<String> texts) {
    for (var text : texts.reversed()) {
      var lines = lastOf(text);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return List.of();
  }

  private static List<String> lastOf(String text) {
    var lines = new ArrayList<String>();
    var end = text.length();
    while (end > 0 && lines.size() < MOST) {
      var start = text.lastIndexOf('\n', end - 1) + 1;
      var line = text.substring(start, end).stripTrailing();
      var shown = line.substring(line.lastIndexOf('\r') + 1);
      if (!shown.isBlank()) {
        lines.addFirst(PrintedLine.oneLine(PrintedLine.withoutColour(shown), 0, MOST_CHARACTERS));
      }
      end = start - 1;
    }
    return lines;
  }
}
