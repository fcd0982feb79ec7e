package io.arcpreflight.text;

import static io.arcpreflight.text.SecretForms.PROSE;
import static io.arcpreflight.text.SecretForms.SCHEMES;
import static io.arcpreflight.text.SecretForms.SCHEMES_ALONE;

import org.jspecify.annotations.Nullable;

/** Finds the credentials that a header of HTTP has, with and without its name. */
final class CredentialsFinder {
  private static final int SHORTEST_ALONE = 8;
  private static final String OF_TOKENS = "-._~+/=";

  private final DecodedText text;
  private final ValueReader values;
  private final MaskedSpans spans;

  CredentialsFinder(DecodedText text, ValueReader values, MaskedSpans spans) {
    this.text = text;
    this.values = values;
    this.spans = spans;
  }

  /** What stands in a header whose name ended before the separator. */
  int ofHeader(Separator separator) {
    var quoted = text.isQuote(separator.end());
    var start = separator.end() + (quoted ? 1 : 0);
    var scheme = schemeEnd(start);
    if (scheme < 0 && separator.kind() == Separator.Kind.BLANK) {
      return start;
    }
    var value = scheme < 0 ? start : afterBlank(scheme);
    if (startsSentence(value)) {
      return Math.max(value, separator.end());
    }
    var isDigest = scheme > 0 && values.word(start, scheme).equals("digest");
    var end =
        quoted
            ? values.quotedEnd(separator.end())
            : isDigest ? values.lineEnd(value) : values.end(value, separator);
    if (end <= value) {
      return Math.max(value, separator.end());
    }
    spans.add(text.start(value), text.endBefore(end));
    return scheme < 0 && !quoted ? secondWord(end, separator) : end;
  }

  /** All of a header's value. */
  int wholeLine(Separator separator) {
    var quoted = text.isQuote(separator.end());
    var start = separator.end() + (quoted ? 1 : 0);
    if (separator.kind() == Separator.Kind.BLANK || startsSentence(start)) {
      return start;
    }
    var end = quoted ? values.quotedEnd(separator.end()) : values.lineEnd(start);
    if (end <= start) {
      return start;
    }
    spans.add(text.start(start), text.endBefore(end));
    return end;
  }

  /**
   * Marks the credentials that may follow a scheme.
   *
   * @param last the place where a word ends that may be a scheme
   * @return where to go on
   */
  int afterScheme(int last) {
    var scheme = schemeEndingAt(last);
    if (scheme == null || !isBlankAfter(last)) {
      return last + 1;
    }
    var value = afterBlank(last + 1);
    var separator = new Separator(Separator.Kind.BLANK, value, text.percents(last));
    var end = values.end(value, separator);
    if (!isToken(value, end)) {
      end = firstJoint(value, end);
    }
    var isParameter = text.at(end - 1) == '=' && text.isQuote(end);
    if (end - value < SHORTEST_ALONE || isParameter || !isToken(value, end)) {
      return last + 1;
    }
    if (scheme.equals("bearer") ? PROSE.contains(values.word(value, end)) : !isMixed(value, end)) {
      return last + 1;
    }
    spans.add(text.start(value), text.endBefore(end));
    return end;
  }

  /** What was no wrapped line after all: its end, before another that begins in the next. */
  private int firstJoint(int start, int end) {
    for (var i = start + 1; i < end; i++) {
      if (text.isJoint(i)) {
        return i;
      }
    }
    return end;
  }

  private @Nullable String schemeEndingAt(int last) {
    for (var scheme : SCHEMES_ALONE) {
      if (text.endsWord(scheme, last)) {
        return scheme;
      }
    }
    return null;
  }

  /** A scheme that nobody knows may come first. */
  private int secondWord(int end, Separator separator) {
    var next = text.skipBlanks(end);
    var nextEnd = values.end(next, separator);
    if (next > end && values.isGenerated(next, nextEnd)) {
      spans.add(text.start(next), text.endBefore(nextEnd));
      return nextEnd;
    }
    return end;
  }

  /** The end of the scheme at this place, or less than nothing. */
  private int schemeEnd(int start) {
    var end = start;
    while (text.isLetterOrDigit(end)) {
      end++;
      if ((!text.isLetterOrDigit(end) || text.isJoint(end))
          && isBlankAfter(end - 1)
          && SCHEMES.contains(values.word(start, end))) {
        return end;
      }
    }
    return -1;
  }

  private boolean isBlankAfter(int last) {
    return text.isBlank(last + 1) || text.isJoint(last + 1) || text.at(last + 1) == '+';
  }

  private int afterBlank(int from) {
    var at = text.at(from) == '+' && !text.isJoint(from) ? from + 1 : from;
    while (text.isBlank(at)) {
      at++;
    }
    return at;
  }

  /** Whether a word of a language is there, and no name of a value. */
  private boolean startsSentence(int start) {
    var end = start;
    while (text.isLetterOrDigit(end)) {
      end++;
    }
    return text.at(end) != '=' && PROSE.contains(values.word(start, end));
  }

  private boolean isToken(int start, int end) {
    for (var i = start; i < end; i++) {
      var c = text.at(i);
      if (!text.isLetterOrDigit(i) && OF_TOKENS.indexOf(c) < 0) {
        return false;
      }
      if (c == '=' && i + 1 < end && text.at(i + 1) != '=') {
        return false;
      }
    }
    return true;
  }

  /** Whether it has digits, or capital letters after small ones, as words have not. */
  private boolean isMixed(int start, int end) {
    for (var i = start; i < end; i++) {
      var isCapital = Character.isUpperCase(text.at(i));
      if (Character.isDigit(text.at(i))
          || (isCapital && i > start && Character.isLowerCase(text.at(i - 1)))) {
        return true;
      }
    }
    return text.at(end - 1) == '=';
  }
}
