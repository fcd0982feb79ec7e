package io.arcpreflight.log;

/**
 * What texts have in common that differ in numbers, times, addresses, hosts, ids and white space
 * alone. In one pass.
 */
final class MessageForm {
  private static final int ASCII = 128;
  private static final int LONGEST = 500;
  private static final int SHORTEST_HEX = 8;
  private static final char VARYING = '#';

  /** What times, addresses and the like have between their parts. */
  private static final String JOINTS = ":/,+";

  private final StringBuilder form = new StringBuilder();

  private MessageForm() {}

  static String of(String text) {
    var shape = new MessageForm();
    var end = Math.min(text.length(), LONGEST);
    for (var at = 0; at < end; ) {
      var next = isWordPart(text.charAt(at)) ? wordEnd(text, at, end) : at + 1;
      if (next > at + 1 || isWordPart(text.charAt(at))) {
        shape.addWord(text, at, next);
      } else {
        shape.addOther(text.charAt(at));
      }
      at = next;
    }
    return shape.form.toString();
  }

  private static int wordEnd(String text, int from, int end) {
    var at = from;
    while (at < end && isWordPart(text.charAt(at))) {
      at++;
    }
    while (at > from + 1 && text.charAt(at - 1) == '.') {
      at--;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return c < ASCII
        ? isLower(c) || isCapital(c) || isDigit(c) || c == '-' || c == '.' || c == '_'
        : Character.isLetterOrDigit(c);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexLetter(char c) {
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private void addWord(String text, int from, int to) {
    if (isVarying(text, from, to)) {
      addVarying();
    } else {
      form.append(text, from, to);
    }
  }

  private boolean isVarying(String text, int from, int to) {
    var hasDot = false;
    var hasCapital = false;
    var isHex = true;
    for (var i = from; i < to; i++) {
      var c = text.charAt(i);
      if (isDigit(c)) {
        return true;
      }
      hasDot |= c == '.' && i > from;
      hasCapital |= isCapital(c);
      isHex &= isHexLetter(c);
    }
    return (hasDot && !hasCapital) || (isHex && (to - from >= SHORTEST_HEX || isAfterJoint()));
  }

  /** The letters of an address may be hexadecimal, too. */
  private boolean isAfterJoint() {
    var last = form.length() - 1;
    while (last > 0 && form.charAt(last) == ':') {
      last--;
    }
    return last >= 0 && last < form.length() - 1 && form.charAt(last) == VARYING;
  }

  private void addVarying() {
    var end = form.length();
    while (end > 0 && JOINTS.indexOf(form.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 0 && form.charAt(end - 1) == VARYING) {
      form.setLength(end);
    } else {
      form.append(VARYING);
    }
  }

  private void addOther(char c) {
    if (c > ' ') {
      form.append(c);
    } else if (!form.isEmpty() && form.charAt(form.length() - 1) != ' ') {
      form.append(' ');
    }
  }
}
