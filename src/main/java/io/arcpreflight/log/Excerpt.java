package io.arcpreflight.log;

import io.arcpreflight.catalog.Span;
import java.util.regex.Pattern;

/** The telling part of a record on one line, without what must not be shown again. */
final class Excerpt {
  private static final int LONGEST = 400;
  private static final int BEFORE = 120;
  private static final Pattern BLANKS = Pattern.compile("(?:\\s|\\\\[nrt])+");
  private static final Pattern USER = Pattern.compile("://[^\\s/@\"']{1,256}@");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(bearer |secret[\"\\\\]{0,3}[=: ][\"\\\\ ]{0,3}|token[\"\\\\]{0,3}[=:][\"\\\\ ]{0,3}"
              + "|password[\"\\\\]{0,3}[=: ][\"\\\\ ]{0,3})[^\\s\"'\\\\&,;]{8,4096}");

  private Excerpt() {}

  /** From the beginning of what was said, where that is near, to the end of what was found. */
  static String of(String text, Span found) {
    var start = start(text, found.start());
    var end = Math.min(found.end(), start + LONGEST);
    var excerpt = BLANKS.matcher(text.substring(start, end)).replaceAll(" ").strip();
    var shown = SECRET.matcher(USER.matcher(excerpt).replaceAll("://***@")).replaceAll("$1***");
    return end < found.end() ? shown + " …" : shown;
  }

  /** A word before the found part often tells what was tried, such as the address. */
  private static int start(String text, int found) {
    var line = text.lastIndexOf('\n', Math.max(0, found - 1)) + 1;
    var from = Math.max(line, found - BEFORE);
    for (var opening : new String[] {"Error=\"", "error=\"", "Error = '", "msg=\"", "(error: "}) {
      var at = text.lastIndexOf(opening, found);
      if (at >= from) {
        return at + opening.length() > found ? found : at + opening.length();
      }
    }
    return found;
  }
}
