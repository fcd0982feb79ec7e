package io.arcpreflight.message;

import java.util.Arrays;
import java.util.BitSet;

/** Folds one text, from its first character to its last, in one pass. */
final class TextNormalizer {
  private static final String QUOTES = "\"'`´‘’‚‛“”„‟′″«»‹›";
  private static final String APOSTROPHES = "'’‛′";
  private static final char ESCAPE = '\u001b';

  private final String text;
  private final char[] chars;
  private final BitSet gaps = new BitSet();
  private final int[] origins;
  private int length;
  private int position;
  private boolean gap;

  TextNormalizer(String text) {
    this.text = text;
    this.chars = new char[text.length()];
    this.origins = new int[text.length()];
  }

  NormalizedText fold() {
    while (position < text.length()) {
      var c = text.charAt(position);
      if (isPlain(c)) {
        append(lowerCase(c));
        position++;
      } else if (c == '\\') {
        backslash();
      } else if (c == ESCAPE) {
        colour();
      } else if (c <= ' ' || c == '"' || c == '`') {
        drop(1);
      } else {
        take(c, 1);
      }
    }
    return new NormalizedText(new String(chars, 0, length), gaps, Arrays.copyOf(origins, length));
  }

  /** Most of every text: what stands for itself. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F && c != '\\' && c != '"' && c != '\'' && c != '`';
  }

  private static char lowerCase(char plain) {
    return plain >= 'A' && plain <= 'Z' ? (char) (plain + ('a' - 'A')) : plain;
  }

  private void backslash() {
    switch (at(position + 1)) {
      case 'u' -> unicode();
      case 'n', 'r', 't' -> drop(2);
      default -> drop(1);
    }
  }

  private void unicode() {
    var value = 0;
    for (var i = position + 2; i < position + 6; i++) {
      value = 16 * value + Character.digit(at(i), 16);
      if (Character.digit(at(i), 16) < 0) {
        drop(1);
        return;
      }
    }
    take((char) value, 6);
  }

  private void colour() {
    var end = position + 1;
    if (at(end) == '[') {
      end++;
      while (at(end) == ';' || Character.isDigit(at(end))) {
        end++;
      }
    }
    drop(Math.min(end + 1, text.length()) - position);
  }

  /** Keeps or drops one character that takes up {@code width} characters of the text. */
  private void take(char c, int width) {
    if (APOSTROPHES.indexOf(c) >= 0 && contractsNot(position + width)) {
      gaps.set(length - 1);
      append('o');
      position += width;
    } else if (QUOTES.indexOf(c) >= 0 || blank(c)) {
      drop(width);
    } else {
      append(Character.toLowerCase(c));
      position += width;
    }
  }

  private boolean contractsNot(int next) {
    return !gap
        && length > 0
        && chars[length - 1] == 'n'
        && Character.toLowerCase(at(next)) == 't'
        && !Character.isLetterOrDigit(at(next + 1));
  }

  private static boolean blank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private void append(char c) {
    if (gap) {
      gaps.set(length);
      gap = false;
    }
    origins[length] = position;
    chars[length++] = c;
  }

  private void drop(int width) {
    gap = true;
    position += width;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
