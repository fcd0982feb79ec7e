package io.arcpreflight.text;

/**
 * How many columns a terminal gives to a text. Hangul, Chinese and Japanese writing, full-width
 * forms and the common emoji take two columns; combining marks and the vowels and finals of
 * decomposed Hangul take none; everything else takes one, also the characters that Unicode calls
 * ambiguous. Sequences that a terminal may draw as one sign (flags, families) are counted sign by
 * sign.
 */
public final class TextWidth {
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF,
    0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
    0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
  };

  private TextWidth() {}

  /** The columns of a text without control characters. */
  public static int of(String text) {
    var columns = 0;
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  /** As much of the text's beginning as fits, never half a character. */
  public static String cut(String text, int columns) {
    var used = 0;
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      used += of(codePoint);
      if (used > columns) {
        return text.substring(0, i);
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    if (codePoint >= 0x1160 && codePoint <= 0x11FF) {
      return 0;
    }
    var type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (var i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
