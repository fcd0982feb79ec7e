package io.arcpreflight.text;

/** Makes a {@link DecodedText} of a text, in one pass. */
final class TextDecoder {
  /** Lines of these lengths may have been wrapped at the width of a terminal. */
  private static final int SHORTEST_WRAPPED = 60;

  private static final int LONGEST_WRAPPED = 250;
  private static final char ESCAPE = '\u001b';

  private final String text;
  private final DecodedText decoded;
  private int position;
  private int lineStart;
  private boolean joint;

  private TextDecoder(String text) {
    this.text = text;
    this.decoded = new DecodedText(text.length());
  }

  static DecodedText decode(String text) {
    return new TextDecoder(text).decode();
  }

  private DecodedText decode() {
    while (position < text.length()) {
      var c = text.charAt(position);
      switch (c) {
        case '\\' -> backslash();
        case '%' -> percent();
        case '`' -> backtick();
        default -> take(c, 1, 0);
      }
    }
    return decoded;
  }

  /** Takes one character that is written with so many. */
  private void take(char c, int width, int backslashes) {
    if (c == '\n') {
      lineFeed(width, backslashes);
    } else if (c == '\r' && isLineEnd(position + width)) {
      position += width;
    } else if (c == ESCAPE && at(position + width) == '[') {
      joint = true;
      position += width + 1;
      while (at(position) == ';' || isDigit(at(position))) {
        position++;
      }
      position = Math.min(position + 1, text.length());
    } else {
      add(c, width, backslashes, 0);
    }
  }

  private void add(char c, int width, int backslashes, int percents) {
    decoded.add(c, position, position + width, backslashes, percents, joint);
    joint = false;
    position += width;
  }

  private void lineFeed(int width, int backslashes) {
    var lineLength = position - lineStart;
    var next = position + width;
    lineStart = next;
    while (at(next) == ' ' || at(next) == '\t') {
      next++;
    }
    if (lineLength >= SHORTEST_WRAPPED
        && lineLength <= LONGEST_WRAPPED
        && next < text.length()
        && !isLineEnd(next)
        && !LineStart.isOfARecord(text, next)) {
      joint = true;
      position = next;
    } else {
      add('\n', width, backslashes, 0);
    }
  }

  private void backslash() {
    var count = 1;
    while (at(position + count) == '\\') {
      count++;
    }
    var next = position + count;
    switch (at(next)) {
      case '"', '\'', '/' -> take(at(next), count + 1, count);
      case 'n' -> take('\n', count + 1, count);
      case 'r' -> take('\r', count + 1, count);
      case 't' -> take('\t', count + 1, count);
      case '\r', '\n' -> continuation(count);
      case 'u' -> characterCode(count, 4);
      case 'x' -> characterCode(count, 2);
      default -> takeBackslashes(count);
    }
  }

  private void backtick() {
    if (at(position + 1) == '\n' || at(position + 1) == '\r') {
      continuation(1);
    } else {
      add('`', 1, 0, 0);
    }
  }

  /** A sign at the end of a line by which shells go on in the next. */
  private void continuation(int width) {
    var feed = position + width + (at(position + width) == '\r' ? 1 : 0);
    add(' ', (at(feed) == '\n' ? feed + 1 : feed) - position, 0, 0);
    lineStart = position;
  }

  private void characterCode(int count, int digits) {
    var value = hexadecimal(position + count + 1, digits);
    if (value >= 0) {
      take((char) value, count + 1 + digits, count);
    } else {
      takeBackslashes(count);
    }
  }

  private void takeBackslashes(int count) {
    for (var i = 0; i < count; i++) {
      add('\\', 1, 0, 0);
    }
  }

  /** What was encoded several times begins with %25, which stands for the sign itself. */
  private void percent() {
    var times = 1;
    var digits = position + 1;
    while (at(digits) == '2' && at(digits + 1) == '5' && hexadecimal(digits + 2, 2) >= 0) {
      digits += 2;
      times++;
    }
    var value = hexadecimal(digits, 2);
    if (value == '\n' || value == '\r' || value == '\t' || (value >= ' ' && value < 0x7F)) {
      add((char) value, digits + 2 - position, 0, times);
    } else {
      add('%', 1, 0, 0);
    }
  }

  /** The value of so many digits, or less than nothing where others stand among them. */
  private int hexadecimal(int from, int digits) {
    var value = 0;
    for (var i = from; i < from + digits; i++) {
      var digit = Character.digit(at(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value;
  }

  private boolean isLineEnd(int index) {
    return at(index) == '\n'
        || (at(index) == '\r' && at(index + 1) == '\n')
        || (at(index) == '\\' && (at(index + 1) == 'n' || at(index + 1) == 'r'));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : DecodedText.END;
  }
}
