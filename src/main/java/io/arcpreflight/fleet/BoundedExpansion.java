package io.arcpreflight.fleet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What was compressed, as long as it is no more than reports become. Reports shrink to a twentieth;
 * what shrinks to a two-hundredth was made to fill whoever unpacks it.
 */
final class BoundedExpansion extends FilterInputStream {
  private static final long FREE = 64L << 20;
  private static final long MOST = 200;

  private final CountedBytes compressed;
  private long count;

  BoundedExpansion(InputStream expanded, CountedBytes compressed) {
    super(expanded);
    this.compressed = compressed;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var read = in.read(target, offset, length);
    count += Math.max(read, 0);
    if (count > FREE && count > MOST * compressed.count()) {
      throw new TooLargeException("it unpacks to more than " + MOST + " times its size");
    }
    return read;
  }

  /** More than any report. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String reason) {
      super(reason);
    }
  }
}
