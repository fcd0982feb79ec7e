package io.arcpreflight.text;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a name and its value.
 *
 * @param end the place where the value begins
 * @param percents how often it was percent-encoded, and with it the end of the value
 */
record Separator(Kind kind, int end, int percents) {
  private static final int MOST_BRACKETS = 3;

  /** How a value follows its name. */
  enum Kind {
    EQUALS,
    COLON,
    /** A colon and a blank, as in a header and in a sentence. */
    COLON_AND_BLANK,
    /** The next argument of a command line. */
    NEXT_ARGUMENT,
    /** Nothing but a blank. */
    BLANK,
    /** The end of a tag. */
    TAG
  }

  /**
   * @param from the place after the name
   * @param flag whether the name is a flag, so that its value may be the next argument
   */
  static @Nullable Separator after(DecodedText text, int from, boolean flag) {
    var at = from;
    while (at < from + MOST_BRACKETS && (text.isQuote(at) || text.at(at) == ']')) {
      at++;
    }
    var quoted = at > from;
    at = text.skipBlanks(at);
    return switch (text.at(at)) {
      case '=' -> of(Kind.EQUALS, text, at, afterEquals(text, at + 1));
      case ':' -> afterColon(text, at);
      case '>' -> quoted || at > from ? null : new Separator(Kind.TAG, at + 1, text.percents(at));
      case ',' -> quoted ? afterComma(text, at, flag) : null;
      default -> afterBlank(text, from, at, flag, quoted);
    };
  }

  /** Whether a sentence may go on after it. */
  boolean isOfSentences() {
    return switch (kind) {
      case COLON_AND_BLANK, NEXT_ARGUMENT, BLANK -> true;
      case EQUALS, COLON, TAG -> false;
    };
  }

  private static @Nullable Separator of(Kind kind, DecodedText text, int at, int after) {
    var value = valueStart(text, after);
    return value < 0 ? null : new Separator(kind, value, text.percents(at));
  }

  private static int afterEquals(DecodedText text, int from) {
    var at = from;
    while (at < from + 2 && (text.at(at) == '=' || text.at(at) == '>')) {
      at++;
    }
    return at;
  }

  private static @Nullable Separator afterColon(DecodedText text, int colon) {
    var next = colon + 1;
    if (text.at(next) == '=') {
      return of(Kind.EQUALS, text, colon, next + 1);
    }
    if (text.at(next) == ':' || text.at(next) == '/') {
      return null;
    }
    var spaced = text.isBlank(next) || text.isJoint(next);
    return of(
        spaced ? Kind.COLON_AND_BLANK : Kind.COLON, text, colon, afterIndentation(text, next));
  }

  /** The value may stand in the next line, where that is indented. */
  private static int afterIndentation(DecodedText text, int from) {
    var at = text.skipBlanks(from);
    return text.isLineFeed(at) && text.isBlank(at + 1) ? text.skipBlanks(at + 1) : at;
  }

  /** An array of arguments, or an object with a name and a value. */
  private static @Nullable Separator afterComma(DecodedText text, int comma, boolean flag) {
    var quote = text.skipBlanks(comma + 1);
    if (!text.isQuote(quote)) {
      return null;
    }
    return flag ? new Separator(Kind.COLON, quote, text.percents(comma)) : ofValue(text, quote);
  }

  private static @Nullable Separator ofValue(DecodedText text, int quote) {
    var after = text.isQuote(quote) ? text.endOf("value", quote + 1) : -1;
    if (after < 0 || !text.isQuote(after)) {
      return null;
    }
    var colon = text.skipBlanks(after + 1);
    return text.at(colon) == ':' ? of(Kind.COLON, text, colon, colon + 1) : null;
  }

  private static @Nullable Separator afterBlank(
      DecodedText text, int from, int at, boolean flag, boolean quoted) {
    var spaced = at > from ? text.isBlank(at - 1) : text.isJoint(at);
    if (!spaced || at >= text.length() || text.isLineFeed(at)) {
      return null;
    }
    if (flag) {
      return new Separator(Kind.NEXT_ARGUMENT, at, 0);
    }
    return quoted ? null : new Separator(Kind.BLANK, at, 0);
  }

  /** Behind blanks and brackets; less than nothing where an object follows that says no value. */
  private static int valueStart(DecodedText text, int from) {
    var at = text.skipBlanks(from);
    for (var i = 0; i < MOST_BRACKETS && (text.at(at) == '[' || text.at(at) == '('); i++) {
      at = text.skipBlanks(at + 1);
    }
    if (text.at(at) == '{') {
      var inner = ofValue(text, text.skipBlanks(at + 1));
      return inner == null ? -1 : inner.end;
    }
    return at;
  }
}
