package io.arcpreflight.text;

import org.jspecify.annotations.Nullable;

/** Finds the password that follows a user's name and a colon in a flag, as curl takes them. */
final class UserFlagFinder {
  private static final String[] LONG_FLAGS = {"--proxy-user", "--user"};
  private static final String[] PROGRAMS = {"curl", "curl.exe"};

  private final DecodedText text;
  private final MaskedSpans spans;
  private final ValueReader values;

  UserFlagFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
    this.values = new ValueReader(text);
  }

  void find() {
    var curl = false;
    for (var i = 0; i < text.length(); i++) {
      if (text.isLineFeed(i)) {
        curl = false;
      } else if (text.at(i) == 'l' || text.at(i) == 'e') {
        curl |= isProgram(i);
      } else if (text.at(i) == '-' && (!text.isNamePart(i - 1) || text.isJoint(i))) {
        examine(i, curl);
      }
    }
  }

  private boolean isProgram(int last) {
    for (var program : PROGRAMS) {
      if (text.endsWord(program, last) && !text.isNamePart(last + 1)) {
        return true;
      }
    }
    return false;
  }

  private void examine(int dash, boolean curl) {
    for (var flag : LONG_FLAGS) {
      var end = text.endOf(flag, dash);
      if (end > 0 && !text.isNamePart(end)) {
        value(Separator.after(text, end, true), false);
        return;
      }
    }
    if (curl && (text.at(dash + 1) == 'u' || text.at(dash + 1) == 'U')) {
      var end = dash + 2;
      var separator = Separator.after(text, end, true);
      value(separator == null ? new Separator(Separator.Kind.EQUALS, end, 0) : separator, true);
    }
  }

  /** What follows the first colon; two numbers are a user and a group. */
  private void value(@Nullable Separator separator, boolean mayBeNumber) {
    if (separator == null) {
      return;
    }
    var quoted = text.isQuote(separator.end());
    var start = separator.end() + (quoted ? 1 : 0);
    var end = quoted ? values.quotedEnd(separator.end()) : values.end(start, separator);
    var colon = start;
    while (colon < end && text.at(colon) != ':') {
      colon++;
    }
    var password = colon + 1;
    if (colon > start
        && password < end
        && (mayBeNumber || !isNumber(password, end))
        && !values.isPlaceholder(password, end)) {
      spans.add(text.start(password), text.endBefore(end));
    }
  }

  private boolean isNumber(int start, int end) {
    for (var i = start; i < end; i++) {
      if (!Character.isDigit(text.at(i))) {
        return false;
      }
    }
    return true;
  }
}
