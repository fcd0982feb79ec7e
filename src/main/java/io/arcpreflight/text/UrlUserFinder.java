package io.arcpreflight.text;

/** Finds what stands before the host of a URL: a user, a password, a token. */
final class UrlUserFinder {
  private final DecodedText text;
  private final MaskedSpans spans;
  private int scanned;
  private int lastAt = -1;

  UrlUserFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
  }

  void find() {
    for (var i = 0; i + 2 < text.length(); i++) {
      if (text.at(i) == ':' && text.at(i + 1) == '/' && text.at(i + 2) == '/') {
        i = examine(i + 3, text.percents(i)) - 1;
      }
    }
  }

  /**
   * @return where to go on
   */
  private int examine(int start, int percents) {
    if (start > scanned) {
      scan(start, percents);
    }
    if (lastAt < start || isHost(start) || isMasked(lastAt - 1)) {
      return start;
    }
    var from = text.endBefore(start);
    var to = text.start(lastAt);
    spans.add(from, to);
    return lastAt;
  }

  /** Whether the password has its asterisks already, with the user before it. */
  private boolean isMasked(int last) {
    return text.endOf(":***", last - 3) > 0;
  }

  /** Looks once at each URL, also where others stand in it. */
  private void scan(int start, int percents) {
    lastAt = -1;
    var end = start;
    while (end < text.length() && !endsUrl(end, percents)) {
      if (text.at(end) == '@' && text.percents(end) <= percents) {
        lastAt = end;
      }
      end++;
    }
    scanned = end;
  }

  private boolean endsUrl(int index, int percents) {
    var c = text.at(index);
    if (text.percents(index) > percents) {
      return false;
    }
    return text.isBlank(index)
        || c == '"'
        || c == '\\'
        || c == '<'
        || c == '>'
        || (c == '&' && text.percents(index) < percents);
  }

  /** Whether a host with a dot in it comes first: a sign behind it belongs to the path. */
  private boolean isHost(int start) {
    var end = start;
    var dotted = false;
    while (text.isLetterOrDigit(end) || text.at(end) == '-' || text.at(end) == '.') {
      dotted |= text.at(end) == '.';
      end++;
    }
    var after = text.at(end);
    return dotted && (after == '/' || after == '?' || after == '#');
  }
}
