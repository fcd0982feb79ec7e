package io.arcpreflight.text;

import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Makes text that others wrote safe to print. Characters that a terminal would obey, hide or use to
 * turn the reading direction are shown as escapes ({@code \x1b}, {@code \}{@code u202e}), so that
 * nothing of the text is lost and nothing of it acts. For whatever is printed, at the moment of
 * printing; what is kept of a foreign text is cut down before, by those who observe it.
 */
public final class VisibleText {
  private static final String HEX = "0123456789abcdef";

  private VisibleText() {}

  /** The text with hidden characters shown and every other character kept. */
  public static String of(String text) {
    return shown(text, true);
  }

  /**
   * The same in ASCII alone: typographic signs become their plain forms, other characters escapes.
   */
  public static String ascii(String text) {
    return shown(text, false);
  }

  /**
   * The text with what an encoding has no bytes for in a plainer form. For text that is safe
   * already: what a terminal obeys is kept.
   */
  public static String in(CharsetEncoder encoding, String text) {
    if (encoding.canEncode(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      var next = i + Character.charCount(codePoint);
      var character = text.substring(i, next);
      i = next;
      if (encoding.canEncode(character)) {
        shown.append(character);
      } else if (codePoint == '✓' && encoding.canEncode('√')) {
        shown.append('√');
      } else {
        var plain = plainForm(codePoint);
        shown.append(plain == null ? escaped(codePoint) : plain);
      }
    }
    return shown.toString();
  }

  /** Whether a terminal would obey the character, or show nothing for it. */
  public static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** The escape for a character, in four hexadecimal digits, or two pairs of four. */
  public static String escaped(int codePoint) {
    var shown = new StringBuilder(6);
    for (var unit : Character.toChars(codePoint)) {
      shown.append("\\u");
      for (var shift = 12; shift >= 0; shift -= 4) {
        shown.append(HEX.charAt((unit >> shift) & 0xF));
      }
    }
    return shown.toString();
  }

  private static String shown(String text, boolean unicode) {
    for (var i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return replaced(text, i, unicode);
      }
    }
    return text;
  }

  private static String replaced(String text, int from, boolean unicode) {
    var shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (var i = from; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isPlain(codePoint)) {
        shown.append((char) codePoint);
      } else if (codePoint < ' ' || codePoint == 0x7F) {
        shown.append(control(codePoint));
      } else if (isHidden(codePoint)) {
        shown.append(escaped(codePoint));
      } else if (unicode) {
        shown.appendCodePoint(codePoint);
      } else {
        var plain = plainForm(codePoint);
        shown.append(plain == null ? escaped(codePoint) : plain);
      }
    }
    return shown.toString();
  }

  private static boolean isPlain(int codePoint) {
    return codePoint >= ' ' && codePoint <= '~';
  }

  private static String control(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\x" + HEX.charAt(codePoint >> 4) + HEX.charAt(codePoint & 0xF);
    };
  }

  private static @Nullable String plainForm(int codePoint) {
    return switch (codePoint) {
      case '→' -> "->";
      case '←' -> "<-";
      case '·', '•' -> "|";
      case '…' -> "...";
      case '–', '—', '−', '‐', '‑' -> "-";
      case '‘', '’' -> "'";
      case '“', '”', '„', '«', '»' -> "\"";
      case '×' -> "x";
      case '✓' -> "ok";
      case '✗' -> "X";
      case '\u00A0', '\u202F' -> " ";
      default -> null;
    };
  }
}
