package io.arcpreflight.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream whose reader may have had enough, as {@code head} has. Nothing is wrong then: what would
 * follow is dropped, and the result of the run stands.
 */
public final class BrokenPipeTolerantStream extends FilterOutputStream {
  /** Java has no type for EPIPE. */
  private static final String BROKEN_PIPE = "Broken pipe";

  private boolean read = true;

  public BrokenPipeTolerantStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (read) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if (!BROKEN_PIPE.equals(e.getMessage())) {
          throw e;
        }
        read = false;
      }
    }
  }
}
