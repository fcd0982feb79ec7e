package io.arcpreflight.message;

import java.util.BitSet;

/**
 * A text without what varies from paste to paste: case, white space and line breaks, quotes and
 * their escapes, colour sequences, and whether "not" was contracted. Every character that is left
 * knows where it stood, and whether something was dropped before it.
 */
public final class NormalizedText {
  private final String chars;
  private final BitSet gaps;
  private final int[] origins;

  NormalizedText(String chars, BitSet gaps, int[] origins) {
    this.chars = chars;
    this.gaps = gaps;
    this.origins = origins;
  }

  static NormalizedText of(String text) {
    return new TextNormalizer(text).fold();
  }

  String chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  /** The place in the original text of the folded character at {@code index}. */
  int originOf(int index) {
    return origins[index];
  }

  /** Whether a word begins or ends there. */
  boolean isBoundary(int index) {
    return index == 0
        || index == chars.length()
        || gaps.get(index)
        || !wordPart(index - 1)
        || !wordPart(index);
  }

  /** The same of every place, that behind the last character included. */
  boolean[] boundaries() {
    var boundaries = new boolean[chars.length() + 1];
    var inWord = false;
    for (var index = 0; index < chars.length(); index++) {
      var wordPart = wordPart(index);
      boundaries[index] = !inWord || !wordPart || gaps.get(index);
      inWord = wordPart;
    }
    boundaries[chars.length()] = true;
    return boundaries;
  }

  /** The end of the run of letters and digits that begins at {@code start}, in one word. */
  int wordEnd(int start) {
    var end = start;
    while (end < chars.length() && wordPart(end) && (end == start || !gaps.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether a word ends at the second place; what stands before the first does not reason. */
  boolean isWholeFrom(int start, int end) {
    return end > start && isBoundary(end);
  }

  /** Whether something was dropped before the folded character at {@code index}. */
  boolean isGap(int index) {
    return gaps.get(index);
  }

  private boolean wordPart(int index) {
    var c = chars.charAt(index);
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
