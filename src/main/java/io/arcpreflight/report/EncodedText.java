package io.arcpreflight.report;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/** Bytes whose first ones tell whether they are UTF-16, as PowerShell writes it, or else UTF-8. */
public final class EncodedText {
  private EncodedText() {}

  /** Decodes as it reads; bytes that are no text become U+FFFD. Not to be closed. */
  public static Reader reader(InputStream bytes) throws IOException {
    var in = new PushbackInputStream(bytes, 3);
    var start = in.readNBytes(3);
    var mark = markLength(start);
    in.unread(start, mark, start.length - mark);
    return new InputStreamReader(in, charset(start));
  }

  private static Charset charset(byte[] start) {
    if (startsWith(start, 0xFF, 0xFE) || (start.length > 1 && start[0] != 0 && start[1] == 0)) {
      return UTF_16LE;
    }
    return startsWith(start, 0xFE, 0xFF) || (start.length > 1 && start[0] == 0 && start[1] != 0)
        ? UTF_16BE
        : UTF_8;
  }

  private static int markLength(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
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
