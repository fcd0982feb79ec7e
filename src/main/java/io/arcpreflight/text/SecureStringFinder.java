package io.arcpreflight.text;

/** Finds the text of which PowerShell is to make a secure string: an argument, or what is piped. */
final class SecureStringFinder {
  private static final String COMMAND = "convertto-securestring";

  /** What a variable, a command in brackets or the end of this one begins with. */
  private static final String NO_TEXT = "$(|;)&";

  private final DecodedText text;
  private final MaskedSpans spans;
  private final ValueReader values;

  SecureStringFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
    this.values = new ValueReader(text);
  }

  void find() {
    for (var i = COMMAND.length() - 1; i < text.length(); i++) {
      if (text.at(i) == 'g' || text.at(i) == 'G') {
        if (text.endsWord(COMMAND, i) && !text.isNamePart(i + 1)) {
          piped(i - COMMAND.length());
          i = Math.max(i, arguments(i + 1) - 1);
        }
      }
    }
  }

  /**
   * The text is what is no flag. A word without quotes is one only beside a flag: it may be of a
   * sentence about the command.
   *
   * @return where to go on
   */
  private int arguments(int from) {
    var at = text.skipBlanks(from);
    var flagged = text.at(at) == '-';
    while (text.at(at) == '-') {
      while (text.isNamePart(at)) {
        at++;
      }
      at = text.skipBlanks(text.at(at) == ':' ? at + 1 : at);
    }
    if (at == from || at >= text.length()) {
      return at;
    }
    var quoted = text.isQuote(at);
    var start = quoted ? at + 1 : at;
    var end =
        quoted
            ? values.quotedEnd(at)
            : values.end(start, new Separator(Separator.Kind.NEXT_ARGUMENT, start, 0));
    if (quoted || flagged || text.at(text.skipBlanks(end)) == '-') {
      mask(start, end);
    }
    return end;
  }

  private void piped(int before) {
    var pipe = skipBlanksBack(before);
    var quote = text.at(pipe) == '|' ? skipBlanksBack(pipe - 1) : -1;
    if (!text.isQuote(quote)) {
      return;
    }
    var start = quote;
    while (start > 0 && text.at(start - 1) != text.at(quote) && !text.isLineFeed(start - 1)) {
      start--;
    }
    mask(start, quote);
  }

  private int skipBlanksBack(int from) {
    var at = from;
    while (text.isBlank(at) && !text.isLineFeed(at)) {
      at--;
    }
    return at;
  }

  private void mask(int start, int end) {
    if (end > start && NO_TEXT.indexOf(text.at(start)) < 0 && !values.isPlaceholder(start, end)) {
      spans.add(text.start(start), text.endBefore(end));
    }
  }
}
