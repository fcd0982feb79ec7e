package io.arcpreflight.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that a program or a file of the machine gave, cut down to what an observation keeps of it:
 * one line, bounded, with replacement characters for controls. What is kept still goes through
 * {@link io.arcpreflight.text.VisibleText} where it is printed.
 */
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** One line, cut at a number of characters, with every control character but tab replaced. */
  public static String line(String text, int mostCharacters) {
    var cut = text.strip();
    var kept = new StringBuilder(Math.min(cut.length(), mostCharacters));
    for (var i = 0; i < cut.length() && i < mostCharacters; i++) {
      var c = cut.charAt(i);
      kept.append(Character.isISOControl(c) && c != '\t' ? REPLACEMENT : c);
    }
    return kept.toString();
  }

  /** The same text with asterisks for whatever stands before the host in a URL. */
  public static String withoutCredentials(String text) {
    var kept = new StringBuilder(text.length());
    var from = 0;
    for (var at = text.indexOf("://"); at >= 0; at = text.indexOf("://", from)) {
      var start = at + 3;
      var end = start;
      while (end < text.length() && !endsUrl(text.charAt(end))) {
        end++;
      }
      var host = text.lastIndexOf('@', end - 1) + 1;
      kept.append(text, from, start);
      kept.append(host > start ? "***@" : "").append(text, Math.max(host, start), end);
      from = end;
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static boolean endsUrl(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '\\' || c == '<' || c == '>';
  }

  /** What stands between blanks and tabs. */
  public static List<String> words(String line) {
    var words = new ArrayList<String>();
    var start = -1;
    for (var i = 0; i <= line.length(); i++) {
      var blank = i == line.length() || Character.isWhitespace(line.charAt(i));
      if (blank && start >= 0) {
        words.add(line.substring(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** The first line that is not blank; empty when there is none. */
  public static String firstLine(String text, int mostCharacters) {
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        return line(line, mostCharacters);
      }
    }
    return "";
  }
}
