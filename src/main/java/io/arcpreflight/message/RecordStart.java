package io.arcpreflight.message;

import io.arcpreflight.text.AsciiBytes;
import java.util.Arrays;

/** Tells by a line's first bytes whether a new record begins there, or the last one goes on. */
public final class RecordStart {
  /** As many bytes decide. */
  public static final int BYTES = 24;

  private static final String[] WORDS = {
    "time=", "time:", "ts=", "level=", "info", "error", "warn", "fatal", "debug", "trace", "panic",
    "trac", "debu", "erro", "fata", "pani", "azcm0", "mon ", "tue ", "wed ", "thu ", "fri ", "sat ",
    "sun ", "jan ", "feb ", "mar ", "apr ", "may ", "jun ", "jul ", "aug ", "sep ", "oct ", "nov ",
    "dec "
  };

  /** The same by their first letter. */
  private static final byte[][][] BY_LETTER = byLetter();

  /** A line of an answer of Azure, as its libraries lay it out. */
  private static final byte[] IN_AN_ANSWER = AsciiBytes.word("error code: ");

  private static final byte[] WARNING = AsciiBytes.word("warning");

  private RecordStart() {}

  public static boolean at(byte[] bytes, int from, int to) {
    if (to - from > 1 && (bytes[from] == 0 || bytes[from + 1] == 0)) {
      var plain = withoutZeros(bytes, from, Math.min(to, from + BYTES));
      return plain.length > 1 && at(plain, 0, plain.length);
    }
    var start = afterColour(bytes, from, to);
    if (start == to) {
      return false;
    }
    return switch (bytes[start]) {
      case '{' -> isQuote(bytes, start + 1, Math.min(to, start + BYTES));
      case '[', '<' -> start + 1 < to && isDigit(bytes[start + 1]);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> isDate(bytes, start, to);
      default -> startsWithWord(bytes, start, to);
    };
  }

  /** An object on a line of its own; one that is laid out belongs to what was said before it. */
  private static boolean isQuote(byte[] bytes, int from, int to) {
    var at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    return at < to && bytes[at] == '"';
  }

  private static byte[] withoutZeros(byte[] bytes, int from, int to) {
    var plain = new byte[to - from];
    var length = 0;
    for (var i = from; i < to; i++) {
      if (bytes[i] != 0) {
        plain[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(plain, length);
  }

  /** A level's word is followed by a blank, a colon or the like: "Information" is none. */
  private static boolean startsWithWord(byte[] bytes, int from, int to) {
    var letter = AsciiBytes.lowerCase(bytes[from]);
    if (letter < 'a' || letter > 'z') {
      return false;
    }
    for (var word : BY_LETTER[letter]) {
      if (AsciiBytes.startsWith(bytes, from, to, word)) {
        return endsThere(bytes, from, to, word)
            && !AsciiBytes.startsWith(bytes, from, to, IN_AN_ANSWER);
      }
    }
    return false;
  }

  private static byte[][][] byLetter() {
    var words = new byte['z' + 1][0][];
    for (var word : WORDS) {
      var letter = word.charAt(0);
      words[letter] = Arrays.copyOf(words[letter], words[letter].length + 1);
      words[letter][words[letter].length - 1] = AsciiBytes.word(word);
    }
    return words;
  }

  private static boolean endsThere(byte[] bytes, int from, int to, byte[] word) {
    var end = from + word.length;
    return !Character.isLetter(word[word.length - 1])
        || end == to
        || !Character.isLetter(bytes[end])
        || AsciiBytes.startsWith(bytes, from, to, WARNING);
  }

  /** A year and what separates it from the month, or a day and a month of the same form. */
  private static boolean isDate(byte[] bytes, int from, int to) {
    var at = from;
    while (at < to && isDigit(bytes[at])) {
      at++;
    }
    return at - from == 4 && at < to && (bytes[at] == '-' || bytes[at] == '/');
  }

  private static int afterColour(byte[] bytes, int from, int to) {
    var at = from;
    if (at + 1 < to && bytes[at] == 0x1B && bytes[at + 1] == '[') {
      at += 2;
      while (at < to && bytes[at] != 'm') {
        at++;
      }
      at = Math.min(at + 1, to);
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
