package io.arcpreflight.text;

import java.util.Locale;

/** Tells where a value ends, and what it looks like. */
final class ValueReader {
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_NAME = 40;
  private static final int GENERATED = 8;
  private static final String CLOSING = ")]}>.,;:";
  private static final String AFTER_A_QUOTE = ",;:.)]}&|\"'`";

  private final DecodedText text;

  ValueReader(DecodedText text) {
    this.text = text;
  }

  /** The place of the quote that closes the one at this place, or where the line ends. */
  int quotedEnd(int quote) {
    var end = quote + 1;
    while (end < text.length() && !text.isLineFeed(end) && !closes(end, quote)) {
      end++;
    }
    return end;
  }

  private boolean closes(int index, int quote) {
    return text.at(index) == text.at(quote)
        && text.backslashes(index) <= text.backslashes(quote)
        && text.percents(index) <= text.percents(quote);
  }

  /** The end of a value without quotes, without what closes the sentence or bracket around it. */
  int end(int start, Separator separator) {
    var end = start;
    while (end < text.length() && !endsAt(end, separator)) {
      end++;
    }
    if (separator.kind() != Separator.Kind.TAG) {
      while (end > start && CLOSING.indexOf(text.at(end - 1)) >= 0) {
        end--;
      }
    }
    return end;
  }

  private boolean endsAt(int index, Separator separator) {
    if (text.percents(index) > separator.percents()) {
      return false;
    }
    if (separator.kind() == Separator.Kind.TAG) {
      return text.at(index) == '<' || text.isLineFeed(index);
    }
    return switch (text.at(index)) {
      case '"', '&' -> true;
      case '\'', '`' ->
          index + 1 == text.length()
              || text.isBlank(index + 1)
              || AFTER_A_QUOTE.indexOf(text.at(index + 1)) >= 0;
      case ',', ';' -> isBetweenValues(index + 1);
      case '<' -> text.at(index + 1) == '/';
      default -> text.isBlank(index);
    };
  }

  /** Whether something of its own follows the comma, so that the comma is not part of a value. */
  private boolean isBetweenValues(int next) {
    var at = next;
    while (at < next + LONGEST_NAME && text.isNamePart(at)) {
      at++;
    }
    return at == next
        ? next == text.length() || text.isBlank(next) || text.isQuote(next)
        : text.at(at) == '=' || text.at(at) == ':';
  }

  /** The end of the line, also where that is an escape. */
  int lineEnd(int from) {
    var end = from;
    while (end < text.length()
        && text.at(end) != '\n'
        && text.at(end) != '\r'
        && (!text.isQuote(end) || text.backslashes(end) == 0)) {
      end++;
    }
    return end;
  }

  /** The value in lower case, as far as a word of a language may be long. */
  String word(int start, int end) {
    return text.substring(start, Math.min(end, start + LONGEST_WORD)).toLowerCase(Locale.ROOT);
  }

  /** Whether it stands for a value that somebody has to fill in, such as {@code <secret>}. */
  boolean isPlaceholder(int start, int end) {
    var first = text.at(start);
    var last = text.at(end - 1);
    if (first == '<' && (last == '>' || text.at(end) == '>')) {
      return isName(start + 1, last == '>' ? end - 1 : end);
    }
    return (first == '$' && text.at(start + 1) == '{' && isName(start + 2, end))
        || (first == '%' && last == '%' && isName(start + 1, end - 1));
  }

  private boolean isName(int start, int end) {
    for (var i = start; i < end; i++) {
      if (!text.isNamePart(i) && text.at(i) != ' ' && text.at(i) != '}') {
        return false;
      }
    }
    return end > start + 1;
  }

  /** Whether it is neither word, code, date nor address, but what a machine made up. */
  boolean isGenerated(int start, int end) {
    var digits = 0;
    var letters = 0;
    for (var i = start; i < end; i++) {
      var isDigit = Character.isDigit(text.at(i));
      digits += isDigit ? 1 : 0;
      letters += text.isLetterOrDigit(i) && !isDigit ? 1 : 0;
    }
    return end - start >= GENERATED
        && digits > 0
        && letters > 0
        && !isMeaningful(start, end)
        && !isDate(start);
  }

  /**
   * Whether it has small letters, capitals and digits, as no identifier in hexadecimal digits has.
   */
  boolean isMixed(int start, int end) {
    var guid = true;
    var small = false;
    var capital = false;
    var digit = false;
    for (var i = start; i < end; i++) {
      var c = text.at(i);
      small |= Character.isLowerCase(c);
      capital |= Character.isUpperCase(c);
      digit |= Character.isDigit(c);
      guid &= c == '-' || Character.digit(c, 16) >= 0;
    }
    return small && capital && digit && !guid && text.at(start) != '/';
  }

  /** Whether it may be a password: no number, and in a sentence no word either. */
  boolean isPassword(int start, int end, Separator separator) {
    var letters = 0;
    var others = 0;
    for (var i = start; i < end; i++) {
      if (text.isLetterOrDigit(i) && !Character.isDigit(text.at(i))) {
        letters++;
      } else {
        others++;
      }
    }
    return letters > 1 && (others > 0 || !separator.isOfSentences());
  }

  /** Whether it is a code or an address, whatever it stands behind. */
  boolean isMeaningful(int start, int end) {
    if (text.endOf("AADSTS", start) > 0
        || text.endOf("AZCM", start) > 0
        || text.endOf("HCRP", start) > 0) {
      return true;
    }
    for (var i = start; i + 2 < Math.min(end, start + LONGEST_WORD); i++) {
      if (text.endOf("://", i) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isDate(int start) {
    for (var i = start; i < start + 4; i++) {
      if (!Character.isDigit(text.at(i))) {
        return false;
      }
    }
    return text.at(start + 4) == '-' && Character.isDigit(text.at(start + 5));
  }
}
