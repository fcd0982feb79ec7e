package io.arcpreflight.plan;

import java.util.Locale;

/**
 * A check's id, the area before its dot, or either with {@code *} for any characters.
 *
 * @param text in lower case
 */
record CheckPattern(String text) {
  static CheckPattern of(String written) {
    return new CheckPattern(written.strip().toLowerCase(Locale.ROOT));
  }

  boolean matches(String id) {
    return matches(id, 0, 0) || id.startsWith(text + ".");
  }

  private boolean matches(String id, int at, int from) {
    for (var i = from; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '*') {
        for (var rest = at; rest <= id.length(); rest++) {
          if (matches(id, rest, i + 1)) {
            return true;
          }
        }
        return false;
      }
      if (at == id.length() || id.charAt(at) != c) {
        return false;
      }
      at++;
    }
    return at == id.length();
  }
}
