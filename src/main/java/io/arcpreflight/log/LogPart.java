package io.arcpreflight.log;

import java.io.IOException;
import java.io.InputStream;

/** Some bytes of a log, used again and again. */
final class LogPart {
  private final byte[] bytes = new byte[LogScanner.LONGEST_PART];
  private final PartMarks marks = new PartMarks();
  private int length;

  /** Takes as much as it can hold; less where the log ends, or cannot be read any further. */
  void fill(InputStream log) throws IOException {
    length = 0;
    for (var read = 0; read >= 0 && length < bytes.length; length += Math.max(read, 0)) {
      read = log.read(bytes, length, bytes.length - length);
    }
  }

  boolean isLast() {
    return length < bytes.length;
  }

  void markBy(LiteralFilter filter) {
    filter.mark(bytes, 0, length, marks);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  PartMarks marks() {
    return marks;
  }
}
