package io.arcpreflight.net;

/** Questions about single ASCII characters, without a locale and without regular expressions. */
public final class Ascii {
  private Ascii() {}

  public static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isLetterOrDigit(int c) {
    return isLetter(c) || isDigit(c);
  }

  /** The digit's value, or -1. */
  public static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  public static boolean isDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A decimal number from 1 to 65535, or -1. */
  public static int port(String text) {
    if (!isDigits(text) || text.length() > 9) {
      return -1;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65_535 ? port : -1;
  }
}
