package io.arcpreflight.message;

import java.util.regex.Pattern;

/**
 * The telling part of a record. Few of many are ever shown, so it is made fit to be shown only
 * then.
 *
 * @param raw as it stands there
 * @param cut whether it goes on after that
 */
public record Excerpt(String raw, boolean cut) {
  private static final int LONGEST = 400;

  /** Less than this is a code, and what is said after it in the same line belongs to it. */
  private static final int SHORT = 24;

  private static final int AFTER_A_CODE = 160;
  private static final int BEFORE = 120;
  private static final Pattern BLANKS = Pattern.compile("(?:\\s|\\\\[nrt])+");
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+([\"'])");
  private static final Pattern USER = Pattern.compile("://[^\\s/@\"']{1,256}@");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(bearer |secret[\"\\\\]{0,3}[=: ][\"\\\\ ]{0,3}|(?<!/)token[\"\\\\]{0,3}[=:][\"\\\\"
              + " ]{0,3}|password[\"\\\\]{0,3}[=: ][\"\\\\ ]{0,3})[^\\s\"'\\\\&,;]{8,4096}");

  /** From the beginning of what was said, where that is near, to the end of what was found. */
  public static Excerpt of(String text, TextSpan found) {
    var start = start(text, found.start());
    var end = Math.min(end(text, found), start + LONGEST);
    return new Excerpt(text.substring(start, end), end < found.end());
  }

  /** On one line, without what must not be shown again. */
  public String text() {
    var line = BLANKS.matcher(raw).replaceAll(" ").strip();
    line = ESCAPED_QUOTE.matcher(line).replaceAll("$1");
    var shown = SECRET.matcher(USER.matcher(line).replaceAll("://***@")).replaceAll("$1***");
    return cut ? shown + " …" : shown;
  }

  private static int end(String text, TextSpan found) {
    if (found.end() - found.start() >= SHORT) {
      return found.end();
    }
    var feed = text.indexOf('\n', found.end());
    var lineEnd = feed < 0 ? text.length() : feed;
    return Math.min(lineEnd, found.end() + AFTER_A_CODE);
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
