package io.arcpreflight.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Bytes whose first ones tell whether they are UTF-16, as PowerShell writes it, or else UTF-8.
 *
 * @param bytes what follows the byte order mark
 */
public record EncodedText(InputStream bytes, Charset charset) {
  private static final int LOOKED_AT = 512;

  /** Of a hundred characters, so many have no second byte where a log is in UTF-16. */
  private static final int FEWEST_ZEROS = 25;

  /** Looks at the beginning. */
  public static EncodedText detect(InputStream bytes) throws IOException {
    var in = new PushbackInputStream(bytes, LOOKED_AT);
    var start = new byte[LOOKED_AT];
    var length = 0;
    for (var n = 0; n >= 0 && length < 4; length += Math.max(n, 0)) {
      n = in.read(start, length, LOOKED_AT - length);
    }
    var mark = markLength(start, length);
    in.unread(start, mark, length - mark);
    return new EncodedText(in, charset(start, length));
  }

  /** Decodes as it reads; bytes that are no text become U+FFFD. Not to be closed. */
  public static Reader reader(InputStream bytes) throws IOException {
    return detect(bytes).reader();
  }

  /** Decodes as it reads. Not to be closed. */
  public Reader reader() {
    return new InputStreamReader(bytes, charset);
  }

  public boolean isUtf8() {
    return charset.equals(UTF_8);
  }

  /** Whether these bytes are UTF-16, with or without a mark that says so. */
  public static boolean isUtf16(byte[] bytes) {
    return !charset(bytes, Math.min(bytes.length, LOOKED_AT)).equals(UTF_8);
  }

  /** Whether these bytes say that they are UTF-16; zeros alone, as in /proc, say nothing. */
  public static boolean hasUtf16Mark(byte[] bytes) {
    return hasUtf16Mark(bytes, bytes.length);
  }

  private static boolean hasUtf16Mark(byte[] start, int length) {
    return startsWith(start, length, 0xFF, 0xFE) || startsWith(start, length, 0xFE, 0xFF);
  }

  private static Charset charset(byte[] start, int length) {
    if (startsWith(start, length, 0xFF, 0xFE)
        || zeros(start, length, 1) > zeros(start, length, 0)) {
      return UTF_16LE;
    }
    return startsWith(start, length, 0xFE, 0xFF)
            || zeros(start, length, 0) > zeros(start, length, 1)
        ? UTF_16BE
        : UTF_8;
  }

  /** The share of zeros among the first or second bytes of pairs, or none where it is small. */
  private static int zeros(byte[] start, int length, int offset) {
    var pairs = length / 2;
    var zeros = 0;
    for (var pair = 0; pair < pairs; pair++) {
      zeros += start[2 * pair + offset] == 0 ? 1 : 0;
    }
    var share = pairs == 0 ? 0 : 100 * zeros / pairs;
    return share < FEWEST_ZEROS ? 0 : share;
  }

  private static int markLength(byte[] start, int length) {
    if (startsWith(start, length, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return hasUtf16Mark(start, length) ? 2 : 0;
  }

  private static boolean startsWith(byte[] bytes, int length, int... wanted) {
    if (length < wanted.length) {
      return false;
    }
    for (var i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
