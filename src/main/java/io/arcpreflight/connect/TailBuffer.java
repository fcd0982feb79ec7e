package io.arcpreflight.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of a stream, of bounded size, however long the stream is. */
final class TailBuffer {
  static final int MOST_BYTES = 1 << 20;

  private final byte[] ring = new byte[MOST_BYTES];
  private long written;

  synchronized void add(byte[] bytes, int count) {
    for (var from = 0; from < count; ) {
      var at = (int) (written % MOST_BYTES);
      var part = Math.min(count - from, MOST_BYTES - at);
      System.arraycopy(bytes, from, ring, at, part);
      written += part;
      from += part;
    }
  }

  /** What was kept; a line whose beginning is lost is left out. */
  synchronized String text() {
    if (written <= MOST_BYTES) {
      return new String(ring, 0, (int) written, StandardCharsets.UTF_8);
    }
    var at = (int) (written % MOST_BYTES);
    var whole = Arrays.copyOfRange(ring, at, at + MOST_BYTES);
    System.arraycopy(ring, 0, whole, MOST_BYTES - at, at);
    var text = new String(whole, StandardCharsets.UTF_8);
    return text.substring(text.indexOf('\n') + 1);
  }
}
