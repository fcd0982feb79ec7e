package io.arcpreflight.text;

import static java.util.Objects.requireNonNull;

/**
 * What somebody wrote, without its secrets, and where in it the mistake is.
 *
 * @param position of the character in the text, from 1; one more than its length where something is
 *     missing at the end; 0 where it is not known or not shown
 */
public record MarkedText(String text, int position) {
  public MarkedText {
    requireNonNull(text, "text is null");
  }

  /**
   * The mistake's place in the text without secrets. It is not shown where that place was masked,
   * or stands between two that were.
   *
   * @param index of the mistake in what was written, as Java counts; negative when not known
   */
  public static MarkedText of(String written, int index, String masked) {
    if (index < 0 || index > written.length()) {
      return new MarkedText(masked, 0);
    }
    var shorter = Math.min(written.length(), masked.length());
    var before = 0;
    while (before < shorter && written.charAt(before) == masked.charAt(before)) {
      before++;
    }
    if (index < before || written.equals(masked)) {
      return new MarkedText(masked, positionAt(masked, index));
    }
    var after = 0;
    while (after < shorter - before
        && written.charAt(written.length() - 1 - after)
            == masked.charAt(masked.length() - 1 - after)) {
      after++;
    }
    var fromEnd = written.length() - index;
    return after == 0 || fromEnd > after
        ? new MarkedText(masked, 0)
        : new MarkedText(masked, positionAt(masked, masked.length() - fromEnd));
  }

  /** The same once more of its text is masked. */
  public MarkedText masked(String masked) {
    return of(text, index(), masked);
  }

  /** What of it is near the mistake; the beginning where the place is not known. */
  public MarkedText around(int mostCharacters) {
    int length = text.codePointCount(0, text.length());
    if (length <= mostCharacters) {
      return this;
    }
    int from = Math.clamp(position - 1L - mostCharacters / 2, 0, length - mostCharacters);
    int start = text.offsetByCodePoints(0, from);
    int end = text.offsetByCodePoints(start, mostCharacters);
    var before = from > 0 ? "…" : "";
    var kept = before + text.substring(start, end) + (end < text.length() ? "…" : "");
    return new MarkedText(kept, position == 0 ? 0 : position - from + before.length());
  }

  /** Where the mistake is, as Java counts; negative when not known. */
  int index() {
    return position < 1 || position > text.codePointCount(0, text.length()) + 1
        ? -1
        : text.offsetByCodePoints(0, position - 1);
  }

  private static int positionAt(String text, int index) {
    return text.codePointCount(0, index) + 1;
  }
}
