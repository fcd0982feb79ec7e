package io.arcpreflight.text;

/** Finds JSON Web Tokens, which tell by their first characters what they are. */
final class TokenFinder {
  /** How a JSON object begins in Base64, with and without a blank in it. */
  private static final String[] BEGINNINGS = {"eyJ", "eyAi", "ewog", "ewoi"};

  private static final int SHORTEST = 16;

  private final DecodedText text;
  private final MaskedSpans spans;

  TokenFinder(DecodedText text, MaskedSpans spans) {
    this.text = text;
    this.spans = spans;
  }

  void find() {
    for (var i = 0; i < text.length(); i++) {
      if (text.at(i) == 'e' && begins(i)) {
        var end = i;
        while (text.isNamePart(end) || text.at(end) == '=') {
          end++;
        }
        if (end - i >= SHORTEST) {
          spans.add(text.start(i), text.endBefore(end));
        }
        i = end;
      }
    }
  }

  private boolean begins(int index) {
    if (text.isLetterOrDigit(index - 1) && !text.isJoint(index)) {
      return false;
    }
    for (var beginning : BEGINNINGS) {
      if (text.endOf(beginning, index) > 0) {
        return true;
      }
    }
    return false;
  }
}
