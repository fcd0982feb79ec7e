package io.arcpreflight.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Words in bytes that are not decoded yet. */
public final class AsciiBytes {
  private AsciiBytes() {}

  /** A word to compare with, in lower case. */
  public static byte[] word(String word) {
    return word.getBytes(US_ASCII);
  }

  /**
   * Whether these bytes start with a word, blind to case.
   *
   * @param to where the bytes end
   * @param word as {@link #word} makes it
   */
  public static boolean startsWith(byte[] bytes, int from, int to, byte[] word) {
    if (to - from < word.length) {
      return false;
    }
    for (var i = 0; i < word.length; i++) {
      if (lowerCase(bytes[from + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Only letters of ASCII have one. */
  public static int lowerCase(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
