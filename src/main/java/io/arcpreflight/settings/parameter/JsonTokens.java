package io.arcpreflight.settings.parameter;

/** The words and signs of a JSON text, one after the other. */
final class JsonTokens {
  private static final char END = '\0';

  private final String json;
  private int at;
  private int line = 1;

  JsonTokens(String json) {
    this.json = json;
  }

  int line() {
    return line;
  }

  void skipBlanks() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      if (json.charAt(at) == '\n') {
        line++;
      }
      at++;
    }
  }

  /** The sign that comes next, which is not taken. */
  char next() {
    skipBlanks();
    return peek();
  }

  boolean nextIs(char sign) {
    return next() == sign;
  }

  void expect(char sign) throws ConfigSyntaxException {
    if (!nextIs(sign)) {
      throw problem("'" + sign + "' is expected");
    }
    at++;
  }

  void expectEnd() throws ConfigSyntaxException {
    skipBlanks();
    if (at < json.length()) {
      throw problem("something follows after the end of the object");
    }
  }

  void word(String word) throws ConfigSyntaxException {
    if (!json.startsWith(word, at)) {
      throw problem("a value is expected: a text in double quotes, a number, true or false");
    }
    at += word.length();
  }

  String string() throws ConfigSyntaxException {
    if (!nextIs('"')) {
      throw problem("a text in double quotes is expected");
    }
    at++;
    var text = new StringBuilder();
    while (peek() != '"') {
      var c = peek();
      if (at >= json.length() || c == '\n') {
        throw problem("a text is not closed with a double quote");
      }
      if (c < ' ') {
        throw problem("a text holds a control character that is not escaped");
      }
      at++;
      text.append(c == '\\' ? escaped() : c);
    }
    at++;
    return text.toString();
  }

  /** A number as it is written. */
  String number() throws ConfigSyntaxException {
    var start = at;
    take('-');
    if (!take('0')) {
      digits();
    }
    if (take('.')) {
      digits();
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      digits();
    }
    return json.substring(start, at);
  }

  ConfigSyntaxException problem(String what) {
    return ConfigSyntaxException.at(line, what);
  }

  private char escaped() throws ConfigSyntaxException {
    var c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default ->
          throw problem("a backslash stands before a character that needs none; write \\\\ for it");
    };
  }

  private char unicode() throws ConfigSyntaxException {
    var end = at + 4;
    if (end > json.length() || !Guid.isHexadecimal(json.substring(at, end))) {
      throw problem("\\u is not followed by four hexadecimal digits");
    }
    var c = (char) Integer.parseInt(json.substring(at, end), 16);
    at = end;
    return c;
  }

  private void digits() throws ConfigSyntaxException {
    var start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw problem("a value is expected: a text in double quotes, a number, true or false");
    }
  }

  private boolean take(char sign) {
    var taken = peek() == sign;
    if (taken) {
      at++;
    }
    return taken;
  }

  private char peek() {
    return at < json.length() ? json.charAt(at) : END;
  }
}
