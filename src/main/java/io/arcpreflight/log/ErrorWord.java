package io.arcpreflight.log;

import io.arcpreflight.text.AsciiBytes;

/**
 * Tells by the first bytes of a record on a console whether it may call itself an error, so that
 * only such a record is decoded. Those that name their level as {@code level=error} are found by
 * {@link SoughtLiterals}.
 */
final class ErrorWord {
  private static final int LOOKED_AT = 200;
  private static final byte[] NAMED_LEVEL = AsciiBytes.word("time=");
  private static final byte[][] WORDS = {
    AsciiBytes.word("erro"),
    AsciiBytes.word("fata"),
    AsciiBytes.word("pani"),
    AsciiBytes.word("failed ")
  };

  private ErrorWord() {}

  static boolean isIn(byte[] bytes, int from, int to) {
    if (from == to || bytes[from] == '{' || AsciiBytes.startsWith(bytes, from, to, NAMED_LEVEL)) {
      return false;
    }
    if (bytes[from] == '<') {
      return true;
    }
    var end = Math.min(to, from + LOOKED_AT);
    for (var at = from; at < end; at++) {
      switch (bytes[at]) {
        case 'e', 'E', 'f', 'F', 'p', 'P' -> {
          if (isWord(bytes, at, end)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isWord(byte[] bytes, int at, int end) {
    for (var word : WORDS) {
      if (AsciiBytes.startsWith(bytes, at, end, word)) {
        return true;
      }
    }
    return false;
  }
}
