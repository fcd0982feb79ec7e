package io.arcpreflight.platform;

import io.arcpreflight.text.SecretMasker;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that a program or a file of the machine gave, cut down to what an observation keeps of it:
 * one line, bounded, without secrets, with replacement characters for controls. What is kept still
 * goes through {@link io.arcpreflight.text.VisibleText} where it is printed.
 */
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** One line, cut at a number of characters, with every control character but tab replaced. */
  public static String line(String text, int mostCharacters) {
    var cut = SecretMasker.mask(text).strip();
    var kept = new StringBuilder(Math.min(cut.length(), mostCharacters));
    for (var i = 0; i < cut.length() && i < mostCharacters; i++) {
      var c = cut.charAt(i);
      kept.append(Character.isISOControl(c) && c != '\t' ? REPLACEMENT : c);
    }
    return kept.toString();
  }

  /**
   * What stands between blanks, tabs and ends of lines: no other white space counts to Go or to the
   * C library.
   */
  public static List<String> words(String line) {
    var words = new ArrayList<String>();
    var start = -1;
    for (var i = 0; i <= line.length(); i++) {
      var blank = i == line.length() || " \t\r\n".indexOf(line.charAt(i)) >= 0;
      if (blank && start >= 0) {
        words.add(line.substring(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** The lines that are not blank, each as {@link #line} makes it; a secret may be of several. */
  public static List<String> lines(String text, int mostCharacters) {
    var lines = new ArrayList<String>();
    for (var line : SecretMasker.mask(text).split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(line(line, mostCharacters));
      }
    }
    return lines;
  }

  /** The first line that is not blank; empty when there is none. */
  public static String firstLine(String text, int mostCharacters) {
    var lines = lines(text, mostCharacters);
    return lines.isEmpty() ? "" : lines.getFirst();
  }
}
