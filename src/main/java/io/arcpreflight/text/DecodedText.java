package io.arcpreflight.text;

/**
 * A text as those read it who undo its escapes: {@code \"}, {@code \n}, {@code \u0026}, {@code %3D}
 * and the like are the characters that they stand for, colours are gone, and a line that was
 * wrapped is one. Every character knows where it stood, and how it was written there.
 */
final class DecodedText {
  static final char END = '\0';

  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private final byte[] backslashes;
  private final byte[] percents;
  private final boolean[] joints;
  private int length;

  DecodedText(int mostCharacters) {
    chars = new char[mostCharacters];
    starts = new int[mostCharacters];
    ends = new int[mostCharacters];
    backslashes = new byte[mostCharacters];
    percents = new byte[mostCharacters];
    joints = new boolean[mostCharacters];
  }

  void add(char c, int start, int end, int backslashesBefore, int percentEncoded, boolean joint) {
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    backslashes[length] = (byte) Math.min(backslashesBefore, Byte.MAX_VALUE);
    percents[length] = (byte) Math.min(percentEncoded, Byte.MAX_VALUE);
    joints[length] = joint;
    length++;
  }

  int length() {
    return length;
  }

  /** {@link #END} before the first and after the last. */
  char at(int index) {
    return index >= 0 && index < length ? chars[index] : END;
  }

  /** Where it began in the original; behind the last, where that ended. */
  int start(int index) {
    return index < length ? starts[index] : endBefore(index);
  }

  /** Where the character before this place ended in the original. */
  int endBefore(int index) {
    return ends[index - 1];
  }

  /** How many backslashes stood before it. */
  int backslashes(int index) {
    return backslashes[index];
  }

  /** How often it was percent-encoded. */
  int percents(int index) {
    return percents[index];
  }

  /** Whether a line was wrapped, or a colour changed, before it: a word may begin here or go on. */
  boolean isJoint(int index) {
    return index < length && joints[index];
  }

  boolean isBlank(int index) {
    return index >= 0 && index < length && chars[index] <= ' ';
  }

  /** The end of a line, not as an escape. */
  boolean isLineFeed(int index) {
    return at(index) == '\n' && backslashes[index] == 0 && percents[index] == 0;
  }

  boolean isQuote(int index) {
    var c = at(index);
    return c == '"' || c == '\'' || c == '`';
  }

  boolean isLetterOrDigit(int index) {
    var c = at(index);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether it can be part of a name such as {@code client_secret} or {@code --access-token}. */
  boolean isNamePart(int index) {
    var c = at(index);
    return isLetterOrDigit(index) || c == '_' || c == '-' || c == '.';
  }

  /** Whether a word ends at this place that is this one, in lower case, or capitals. */
  boolean endsWord(String word, int last) {
    var start = last + 1 - word.length();
    for (var i = word.length() - 1; i >= 0; i--) {
      if (Character.toLowerCase(at(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return !isNamePart(start - 1) || isJoint(start);
  }

  /**
   * The end of these words where they stand at this place, and otherwise less than nothing. A blank
   * may have become the end of a line.
   */
  int endOf(String words, int from) {
    var at = from;
    for (var i = 0; i < words.length(); i++) {
      if (at(at) == words.charAt(i)) {
        at++;
      } else if (words.charAt(i) != ' ' || !isJoint(at)) {
        return -1;
      }
    }
    return at;
  }

  int skipBlanks(int from) {
    var at = from;
    while (isBlank(at) && !isLineFeed(at)) {
      at++;
    }
    return at;
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }
}
