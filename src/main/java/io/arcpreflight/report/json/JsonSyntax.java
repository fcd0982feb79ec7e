package io.arcpreflight.report.json;

import java.util.BitSet;

/**
 * Checks that a text is one JSON value and nothing else, and says where it is not. It goes through
 * the text once, without recursion, so that no input can exhaust the stack.
 */
final class JsonSyntax {
  private static final int DEEPEST = 200;

  private final String text;
  private final String origin;
  private final BitSet inObject = new BitSet();
  private int depth;
  private int at;

  private JsonSyntax(String text, String origin) {
    this.text = text;
    this.origin = origin;
  }

  /**
   * @param origin what the text is called in the sentence
   */
  static void check(String text, String origin) throws UnreadableReportException {
    new JsonSyntax(text, origin).check();
  }

  private void check() throws UnreadableReportException {
    do {
      value();
    } while (another());
    skipSpace();
    if (at < text.length()) {
      throw wrong("more text follows the end of the document");
    }
  }

  /** A scalar, an empty bracket, or as many opening brackets as come before the first of either. */
  private void value() throws UnreadableReportException {
    while (true) {
      skipSpace();
      switch (peek()) {
        case '{' -> open(true);
        case '[' -> open(false);
        case '"' -> {
          string();
          return;
        }
        case 't' -> {
          word("true");
          return;
        }
        case 'f' -> {
          word("false");
          return;
        }
        case 'n' -> {
          word("null");
          return;
        }
        default -> {
          number();
          return;
        }
      }
      if (closes()) {
        return;
      }
      if (inObject.get(depth)) {
        name();
      }
    }
  }

  private void open(boolean object) throws UnreadableReportException {
    at++;
    if (++depth > DEEPEST) {
      throw wrong("the brackets are nested too deeply");
    }
    inObject.set(depth, object);
  }

  private boolean closes() {
    skipSpace();
    if (peek() != (inObject.get(depth) ? '}' : ']')) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  /** Whether a comma calls for another value, after closing what is closed. */
  private boolean another() throws UnreadableReportException {
    while (depth > 0) {
      if (closes()) {
        continue;
      }
      expect(',', "a comma or a closing bracket was expected");
      if (inObject.get(depth)) {
        name();
      }
      return true;
    }
    return false;
  }

  private void name() throws UnreadableReportException {
    skipSpace();
    if (peek() != '"') {
      throw wrong("a field name in double quotes was expected");
    }
    string();
    skipSpace();
    expect(':', "a colon was expected");
  }

  private void string() throws UnreadableReportException {
    at++;
    while (peek() != '"') {
      if (peek() < ' ') {
        throw wrong("a control character stands in a string");
      }
      if (peek() == '\\') {
        at++;
        if ("\"\\/bfnrtu".indexOf(peek()) < 0) {
          throw wrong("an unknown escape stands in a string");
        }
      }
      at++;
    }
    at++;
  }

  private void number() throws UnreadableReportException {
    var start = at;
    if (peek() == '-') {
      at++;
    }
    digits();
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    if (at == start) {
      throw wrong("a value was expected");
    }
  }

  private void digits() throws UnreadableReportException {
    if (peek() < '0' || peek() > '9') {
      throw wrong("a value was expected");
    }
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
  }

  private void word(String word) throws UnreadableReportException {
    for (var i = 0; i < word.length(); i++) {
      expect(word.charAt(i), "a value was expected");
    }
  }

  private void expect(char wanted, String sentence) throws UnreadableReportException {
    if (peek() != wanted) {
      throw wrong(sentence);
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The character here; at the end a zero, which no place allows. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private UnreadableReportException wrong(String sentence) {
    var place = place();
    return new UnreadableReportException(
        at >= text.length()
            ? origin + " is cut off: its JSON ends too early, at " + place
            : origin + " is not JSON: " + sentence + " at " + place);
  }

  private String place() {
    var line = 1;
    var column = 1;
    for (var i = 0; i < at; i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    return "line " + line + ", column " + column;
  }
}
