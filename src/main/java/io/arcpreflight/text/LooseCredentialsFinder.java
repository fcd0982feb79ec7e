package io.arcpreflight.text;

import static io.arcpreflight.text.SecretForms.LABELS;
import static io.arcpreflight.text.SecretForms.NO_HOSTS;
import static io.arcpreflight.text.SecretForms.QUOTED_PARTS;

import java.util.Locale;

/**
 * Finds a user and a password before a host where no scheme stands before them, as in a proxy that
 * was typed without one, and what is left of them in a URL that Go could not read.
 */
final class LooseCredentialsFinder {
  private static final int LONGEST_USER = 64;
  private static final int LONGEST = 256;
  private static final int FEWEST_PORT_DIGITS = 2;
  private static final int IPV4_DOTS = 3;

  private final DecodedText text;
  private final MaskedSpans spans;
  private int free;

  LooseCredentialsFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
  }

  void find() {
    for (var i = 0; i < text.length(); i++) {
      switch (text.at(i)) {
        case '@' -> examineAt(i);
        case 'i' -> examineQuote(i);
        default -> {}
      }
    }
  }

  /** The last such sign of a word counts, and the first colon: a password may have both. */
  private void examineAt(int first) {
    if (first < free) {
      return;
    }
    var word = first;
    var lowest = Math.max(free, first - LONGEST);
    while (word > lowest && !endsWord(word - 1)) {
      word--;
    }
    var sign = first;
    var end = first + 1;
    while (end < text.length() && end - first < LONGEST && !endsWord(end)) {
      sign = text.at(end) == '@' ? end : sign;
      end++;
    }
    free = end;
    var colon = word;
    while (colon < sign && text.at(colon) != ':') {
      colon++;
    }
    var user = colon;
    while (user > word && isUserPart(user - 1)) {
      user--;
    }
    if (isCredentials(user, colon, sign)) {
      spans.add(text.start(user), text.endBefore(sign));
    }
  }

  private boolean isCredentials(int start, int colon, int sign) {
    if (colon == start
        || colon - start > LONGEST_USER
        || colon + 1 >= sign
        || text.at(colon + 1) == '/'
        || text.endOf("***", colon + 1) > 0
        || isNumber(colon + 1, sign)
        || !hasLetter(start, colon)) {
      return false;
    }
    var hostEnd = hostEnd(sign + 1);
    if (hasPort(hostEnd)) {
      return hostEnd > sign + 1 && hasLetterOrDots(sign + 1, hostEnd);
    }
    var user = text.substring(start, colon).toLowerCase(Locale.ROOT);
    return !LABELS.contains(user) && isHost(sign + 1, hostEnd);
  }

  /** What Go quotes, and the URL that it is of, which stands in quotes before it. */
  private void examineQuote(int start) {
    for (var words : QUOTED_PARTS) {
      var quote = text.endOf(words, start);
      if (quote > 0 && text.isQuote(quote)) {
        maskQuoted(quote);
        maskUrlBefore(start);
      }
    }
  }

  private void maskQuoted(int quote) {
    var from = text.at(quote + 1) == ':' ? quote + 2 : quote + 1;
    var end = from;
    while (end < text.length() && end - from < LONGEST && !isEndOfQuote(end)) {
      end++;
    }
    if (end > from && text.endOf("***", from) != end) {
      spans.add(text.start(from), text.endBefore(end));
    }
  }

  private boolean isEndOfQuote(int index) {
    return text.isQuote(index) || text.isLineFeed(index);
  }

  private void maskUrlBefore(int words) {
    var close = words - 3;
    if (close < 0 || !text.isQuote(close) || text.at(close + 1) != ':') {
      return;
    }
    var lowest = Math.max(0, close - 4 * LONGEST);
    var start = close - 1;
    while (start > lowest && !isEndOfQuote(start)) {
      if (text.endOf("://", start) > 0) {
        var from = start + "://".length();
        if (text.endOf("***", from) < 0 && from < close) {
          spans.add(text.start(from), text.endBefore(close));
        }
        return;
      }
      start--;
    }
  }

  private boolean endsWord(int index) {
    return text.isBlank(index)
        || text.isQuote(index)
        || text.at(index) == '<'
        || text.at(index) == '>';
  }

  private boolean isUserPart(int index) {
    return text.isNamePart(index) || text.at(index) == '\\' || text.at(index) == '+';
  }

  private boolean hasLetter(int from, int to) {
    for (var i = from; i < to; i++) {
      if (text.isLetterOrDigit(i) && !isDigit(i)) {
        return true;
      }
    }
    return false;
  }

  /** Numbers, and times made of them. */
  private boolean isNumber(int from, int to) {
    for (var i = from; i < to; i++) {
      if (!isDigit(i) && text.at(i) != ':') {
        return false;
      }
    }
    return true;
  }

  private int hostEnd(int from) {
    var end = from;
    while (text.isLetterOrDigit(end) || text.at(end) == '-' || text.at(end) == '.') {
      end++;
    }
    return end > from && text.at(end - 1) == '.' ? end - 1 : end;
  }

  private boolean hasPort(int colon) {
    var end = colon + 1;
    while (isDigit(end)) {
      end++;
    }
    return text.at(colon) == ':'
        && end - colon > FEWEST_PORT_DIGITS
        && end - colon <= "65535".length() + 1
        && !text.isNamePart(end);
  }

  private boolean hasLetterOrDots(int from, int to) {
    return hasLetter(from, to) || dots(from, to) == IPV4_DOTS;
  }

  /** A name of several parts, of which the last is a word, or an address. */
  private boolean isHost(int from, int to) {
    if (dots(from, to) == 0 || NO_HOSTS.stream().anyMatch(text.substring(from, to)::endsWith)) {
      return false;
    }
    var last = to;
    while (last > from && text.at(last - 1) != '.') {
      last--;
    }
    return hasLetter(last, to) || dots(from, to) == IPV4_DOTS;
  }

  private int dots(int from, int to) {
    var dots = 0;
    for (var i = from; i < to; i++) {
      dots += text.at(i) == '.' ? 1 : 0;
    }
    return dots;
  }

  private boolean isDigit(int index) {
    return text.at(index) >= '0' && text.at(index) <= '9';
  }
}
