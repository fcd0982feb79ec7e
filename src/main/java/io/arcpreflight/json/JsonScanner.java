package io.arcpreflight.json;

import org.jspecify.annotations.Nullable;

/** The strings, numbers, words and signs of a JSON text, one after the other. */
final class JsonScanner {
  private static final char END = '\0';
  private static final String VALUE_EXPECTED =
      "a value is expected: a string in double quotes, a number, true or false";

  private final String json;
  private int at;
  private int line = 1;
  private int lineStart;

  /**
   * @param start where the JSON begins
   */
  JsonScanner(String json, int start) {
    this.json = json;
    this.at = start;
    this.lineStart = start;
  }

  JsonPosition position() {
    return new JsonPosition(line, at - lineStart + 1);
  }

  /** The first character of what comes next, which is not taken; zero at the end. */
  char next() {
    while (at < json.length()) {
      var c = json.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return c;
      }
      at++;
    }
    return END;
  }

  /** Takes the sign when it comes next. */
  boolean take(char sign) {
    if (next() != sign || at == json.length()) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char sign) throws JsonSyntaxException {
    if (!take(sign)) {
      throw problem("'" + sign + "' is expected");
    }
  }

  void expectEnd() throws JsonSyntaxException {
    next();
    if (at < json.length()) {
      throw problem("unexpected content after the end");
    }
  }

  void word(String word) throws JsonSyntaxException {
    if (!json.startsWith(word, at)) {
      throw problem(VALUE_EXPECTED, word.startsWith(json.substring(at)));
    }
    at += word.length();
  }

  String string() throws JsonSyntaxException {
    if (!take('"')) {
      throw problem("a string in double quotes is expected");
    }
    var start = at;
    @Nullable StringBuilder text = null;
    while (peek() != '"') {
      var c = peek();
      if (at >= json.length() || c == '\n') {
        throw problem("a string is not closed with a double quote");
      }
      if (c < ' ') {
        throw problem("a string has a control character that is not escaped");
      }
      at++;
      if (c == '\\') {
        text = text == null ? new StringBuilder() : text;
        text.append(json, start, at - 1).append(escaped());
        start = at;
      }
    }
    var end = at++;
    return text == null ? json.substring(start, end) : text.append(json, start, end).toString();
  }

  /** A number as it is written. */
  String number() throws JsonSyntaxException {
    var start = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return json.substring(start, at);
  }

  JsonSyntaxException problem(String what) {
    return problem(what, at >= json.length());
  }

  private JsonSyntaxException problem(String what, boolean cutOff) {
    return new JsonSyntaxException(what, position(), cutOff);
  }

  private char escaped() throws JsonSyntaxException {
    var c = peek();
    if (at >= json.length()) {
      throw problem("a string is not closed with a double quote");
    }
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw problem("invalid escape: a backslash itself is written \\\\");
      }
    };
  }

  private char unicode() throws JsonSyntaxException {
    var unit = 0;
    for (var i = 0; i < 4; i++) {
      var digit = peek() > 'f' ? -1 : Character.digit(peek(), 16);
      if (digit < 0) {
        throw problem("\\u is not followed by four hexadecimal digits");
      }
      unit = unit << 4 | digit;
      at++;
    }
    return (char) unit;
  }

  private void digits() throws JsonSyntaxException {
    var start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw problem(VALUE_EXPECTED);
    }
  }

  private boolean skip(char sign) {
    var skipped = at < json.length() && json.charAt(at) == sign;
    at += skipped ? 1 : 0;
    return skipped;
  }

  private char peek() {
    return at < json.length() ? json.charAt(at) : END;
  }
}
