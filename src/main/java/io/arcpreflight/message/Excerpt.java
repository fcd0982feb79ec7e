package io.arcpreflight.message;

import io.arcpreflight.text.SecretMasker;
import java.util.regex.Pattern;

/**
 * The telling part of a record. Few of many are ever shown, so it is made fit to be shown only
 * then.
 *
 * @param context the line in which it begins, and what follows that to the excerpt's end: what
 *     stands before a value may tell that it is secret
 * @param start where the excerpt begins in it
 * @param cut whether it goes on after that
 */
public record Excerpt(String context, int start, boolean cut) {
  private static final int LONGEST = 400;
  private static final int LONGEST_CONTEXT = 1_000;

  /** Less than this is a code, and what is said after it in the same line belongs to it. */
  private static final int SHORT = 24;

  private static final int AFTER_A_CODE = 160;
  private static final int BEFORE = 120;
  private static final String[] OPENINGS = {
    "Error=\"", "error=\"", "Error = '", "msg=\"", "(error: "
  };
  private static final Pattern BLANKS = Pattern.compile("(?:\\s|\\\\[nrt])+");
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+([\"'])");

  /** From the beginning of what was said, where that is near, to the end of what was found. */
  public static Excerpt of(String text, TextSpan found) {
    var start = start(text, lineOf(text, found), found.start());
    return of(text, found, start, end(text, found));
  }

  /** Nothing but the found part. */
  public static Excerpt exactly(String text, TextSpan found) {
    return of(text, found, found.start(), found.end());
  }

  private static int lineOf(String text, TextSpan found) {
    return text.lastIndexOf('\n', Math.max(0, found.start() - 1)) + 1;
  }

  private static Excerpt of(String text, TextSpan found, int start, int longest) {
    var line = lineOf(text, found);
    var end = Math.min(longest, start + LONGEST);
    var context = Math.max(line, start - LONGEST_CONTEXT);
    return new Excerpt(text.substring(context, end), start - context, end < found.end());
  }

  /** As it is, secrets included: to be compared, never to be shown. */
  public String raw() {
    return context.substring(start);
  }

  /** On one line, without what must not be shown again. */
  public String text() {
    var shown = SecretMasker.byForm().masked(context, start);
    var line = BLANKS.matcher(shown).replaceAll(" ").strip();
    line = ESCAPED_QUOTE.matcher(line).replaceAll("$1");
    return cut ? line + " …" : line;
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
  private static int start(String text, int line, int found) {
    var from = Math.max(line, found - BEFORE);
    for (var opening : OPENINGS) {
      var at = text.lastIndexOf(opening, found);
      if (at >= from) {
        return at + opening.length() > found ? found : at + opening.length();
      }
    }
    return found;
  }
}
