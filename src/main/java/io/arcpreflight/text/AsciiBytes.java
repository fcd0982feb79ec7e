package io.arcpreflight.text;

/** Words in bytes that are not decoded yet. */
public final class AsciiBytes {
  private AsciiBytes() {}

  /**
   * Whether these bytes start with a word, blind to case.
   *
   * @param to where the bytes end
   * @param word ASCII in lower case
   */
  public static boolean startsWith(byte[] bytes, int from, int to, String word) {
    if (to - from < word.length()) {
      return false;
    }
    for (var i = 0; i < word.length(); i++) {
      if (lowerCase(bytes[from + i]) != word.charAt(i)) {
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
