package io.arcpreflight.text;

/**
 * Finds private keys in PEM, of any kind, encrypted ones among them. The lines around them, which
 * say what they are, stay.
 */
final class PrivateKeyFinder {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String LABEL = "PRIVATE KEY";
  private static final String DASHES = "-----";
  private static final String BLOCK = " BLOCK-----";
  private static final int LONGEST_LABEL = 40;

  private final DecodedText text;
  private final MaskedSpans spans;

  PrivateKeyFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
  }

  void find() {
    for (var i = 0; i < text.length(); i++) {
      if (text.at(i) == '-') {
        i = Math.max(i, examine(i) - 1);
      }
    }
  }

  /**
   * @return where to go on
   */
  private int examine(int dashes) {
    var begun = text.endOf(BEGIN, dashes);
    if (begun > 0) {
      var body = afterLabel(begun);
      return body < 0 ? begun : mask(body);
    }
    var ended = text.endOf(END, dashes);
    if (ended > 0) {
      var after = afterLabel(ended);
      if (after > 0) {
        maskBefore(dashes);
      }
      return Math.max(ended, after);
    }
    return dashes + 1;
  }

  /** The place after the label of a private key, or less than nothing. */
  private int afterLabel(int from) {
    for (var at = from; at < from + LONGEST_LABEL && text.at(at) != '-'; at++) {
      var end = text.endOf(LABEL, at);
      if (end > 0) {
        return Math.max(text.endOf(DASHES, end), text.endOf(BLOCK, end));
      }
    }
    return -1;
  }

  /**
   * @return the place after the block
   */
  private int mask(int body) {
    var end = body;
    while (end < text.length() && text.endOf(DASHES, end) < 0) {
      end++;
    }
    if (end > body) {
      var from = text.endBefore(body);
      var to = text.start(end);
      spans.add(from, to);
    }
    var ended = text.endOf(END, end);
    return ended < 0 ? end : Math.max(ended, afterLabel(ended));
  }

  /** The beginning was cut away: whatever looks like the inside of a block is the key's. */
  private void maskBefore(int end) {
    var start = end;
    while (isOfBlock(start - 1)) {
      start--;
    }
    while (start < end && text.isBlank(start)) {
      start++;
    }
    if (start < end) {
      spans.add(text.start(start), text.endBefore(end));
    }
  }

  private boolean isOfBlock(int index) {
    var c = text.at(index);
    return text.isLetterOrDigit(index)
        || c == '+'
        || c == '/'
        || c == '='
        || (text.isBlank(index) && c != ' ');
  }
}
