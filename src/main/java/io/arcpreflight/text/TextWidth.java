package io.arcpreflight.text;

/**
 * How many columns a terminal gives to a text. Hangul, Chinese and Japanese writing, full-width
 * forms and characters that are emoji by themselves take two columns; combining marks, the vowels
 * and finals of decomposed Hangul and invisible characters take none; everything else takes one,
 * also the characters that Unicode calls ambiguous. What a terminal draws as one sign counts once:
 * families and professions, skin tones, flags, and what a variation selector makes an emoji.
 */
public final class TextWidth {
  private static final int FIRST_COMBINING = 0x300;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF,
    0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
    0x20000, 0x3FFFD
  };

  private TextWidth() {}

  /** The columns of a text without control characters. */
  public static int of(String text) {
    var columns = 0;
    for (var i = 0; i < text.length(); ) {
      var end = signEnd(text, i);
      columns += signWidth(text, i, end);
      i = end;
    }
    return columns;
  }

  /** As much of the text's beginning as fits, never half a sign. */
  public static String cut(String text, int columns) {
    var used = 0;
    for (var i = 0; i < text.length(); ) {
      var end = signEnd(text, i);
      used += signWidth(text, i, end);
      if (used > columns) {
        return text.substring(0, i);
      }
      i = end;
    }
    return text;
  }

  /** The text with blanks behind it up to a width. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** Where the sign that begins here ends: a character with all that is drawn onto it. */
  private static int signEnd(String text, int start) {
    var base = text.codePointAt(start);
    var end = start + Character.charCount(base);
    if (isFlagLetter(base) && end < text.length() && isFlagLetter(text.codePointAt(end))) {
      end += Character.charCount(base);
    }
    while (end < text.length()) {
      var next = text.codePointAt(end);
      if (isDrawnOnto(base, next)) {
        end += Character.charCount(next);
      } else if (isJoined(text, base, next, end)) {
        base = next;
        end += Character.charCount(next);
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isDrawnOnto(int base, int next) {
    return next >= FIRST_COMBINING
        && (width(next) == 0
            || (Character.isEmojiModifier(next) && Character.isEmojiModifierBase(base)));
  }

  private static boolean isJoined(String text, int base, int next, int at) {
    return text.codePointBefore(at) == ZERO_WIDTH_JOINER
        && Character.isExtendedPictographic(base)
        && Character.isExtendedPictographic(next);
  }

  private static int signWidth(String text, int start, int end) {
    var base = text.codePointAt(start);
    var baseEnd = start + Character.charCount(base);
    if (baseEnd < end) {
      var next = text.codePointAt(baseEnd);
      if (isFlagLetter(next) || (next == EMOJI_SELECTOR && Character.isEmoji(base))) {
        return 2;
      }
    }
    return width(base);
  }

  private static int width(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      return 1;
    }
    if (isHangulVowelOrFinal(codePoint)) {
      return 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    for (var i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return Character.isEmojiPresentation(codePoint) && !isFlagLetter(codePoint);
  }

  private static boolean isHangulVowelOrFinal(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
