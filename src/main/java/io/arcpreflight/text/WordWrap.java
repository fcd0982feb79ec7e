package io.arcpreflight.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines for a terminal. */
public final class WordWrap {
  private WordWrap() {}

  /** Lines no wider than this, broken at spaces; a longer word keeps a line of its own. */
  public static List<String> lines(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var used = 0;
    for (var word : text.split(" ", -1)) {
      var width = TextWidth.of(word);
      if (!line.isEmpty() && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      used += line.isEmpty() ? width : 1 + width;
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
