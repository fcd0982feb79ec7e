package io.arcpreflight.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The %XX form of characters in a URL. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Whether each percent sign is followed by two hexadecimal digits. */
  static boolean isWellFormed(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (at + 2 >= text.length() || hex(text, at + 1) < 0 || hex(text, at + 2) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Decodes well-formed ASCII text as UTF-8. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '%') {
        bytes.write(hex(text, at + 1) << 4 | hex(text, at + 2));
        at += 2;
      } else {
        bytes.write(text.charAt(at));
      }
    }
    return bytes.toString(UTF_8);
  }

  /** Encodes all but letters, digits and {@code - . _ ~}. */
  static String encode(String text) {
    var encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(UTF_8)) {
      if (Ascii.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(digit(octet >> 4)).append(digit(octet));
      }
    }
    return encoded.toString();
  }

  private static int hex(String text, int at) {
    return Ascii.hexDigit(text.charAt(at));
  }

  private static char digit(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xf, 16));
  }
}
