package io.arcpreflight.log;

/**
 * Sees bytes as {@link io.arcpreflight.message.MessageRecognizer} sees a text: neither case, white
 * space, line breaks, quotes, escapes nor colours. Bytes of other scripts and those of rubbish it
 * does not see either.
 */
final class ByteFold {
  private static final int ESCAPE = 0x1B;
  private static final int HEX_DIGITS = 4;

  /** No byte of ASCII that is seen. */
  static final int NONE = -1;

  private ByteFold() {}

  /** Whether more than this byte decides what is seen. */
  static boolean isSpecial(int b) {
    return b == '\\' || b == ESCAPE;
  }

  static boolean isUnseen(int b) {
    return b <= ' ' || b >= 0x7F || b == '"' || b == '\'' || b == '`';
  }

  static int lowerCase(int b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }

  /** Where what begins with a special byte ends. A line feed is never part of it. */
  static int afterSpecial(byte[] bytes, int at, int to) {
    return bytes[at] == ESCAPE ? afterColour(bytes, at + 1, to) : afterBackslash(bytes, at + 1, to);
  }

  /** What an escape that begins there stands for, as far as that is seen. */
  static int escaped(byte[] bytes, int at, int to) {
    if (!isUnicode(bytes, at + 1, to) || bytes[at] != '\\') {
      return NONE;
    }
    var value = 0;
    for (var i = at + 2; i < at + 2 + HEX_DIGITS; i++) {
      value = 16 * value + Character.digit(bytes[i], 16);
    }
    return isUnseen(value) ? NONE : lowerCase(value);
  }

  /**
   * Writes what is seen, in lower case.
   *
   * @param target as long as what is read
   * @return how much that is
   */
  static int fold(byte[] bytes, int from, int to, byte[] target) {
    var length = 0;
    var at = from;
    while (at < to) {
      var b = bytes[at] & 0xFF;
      if (isSpecial(b)) {
        var escaped = escaped(bytes, at, to);
        if (escaped != NONE) {
          target[length++] = (byte) escaped;
        }
        at = afterSpecial(bytes, at, to);
      } else {
        if (!isUnseen(b)) {
          target[length++] = (byte) lowerCase(b);
        }
        at++;
      }
    }
    return length;
  }

  /** Line feeds and the like vanish with their backslash. */
  private static int afterBackslash(byte[] bytes, int at, int to) {
    if (at < to && (bytes[at] == 'n' || bytes[at] == 'r' || bytes[at] == 't')) {
      return at + 1;
    }
    return isUnicode(bytes, at, to) ? at + 1 + HEX_DIGITS : at;
  }

  private static boolean isUnicode(byte[] bytes, int at, int to) {
    if (at + HEX_DIGITS >= to || bytes[at] != 'u') {
      return false;
    }
    for (var i = at + 1; i <= at + HEX_DIGITS; i++) {
      if (Character.digit(bytes[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int afterColour(byte[] bytes, int from, int to) {
    var at = from;
    if (at < to && bytes[at] == '[') {
      at++;
      while (at < to && (bytes[at] == ';' || (bytes[at] >= '0' && bytes[at] <= '9'))) {
        at++;
      }
    }
    return at < to && bytes[at] != '\n' ? at + 1 : at;
  }
}
