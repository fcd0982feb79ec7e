package io.arcpreflight.log;

import io.arcpreflight.text.PlainBytes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * One log that can be read.
 *
 * @param name what places in it are told with
 * @param lastWritten when something was added to it
 */
public record LogSource(String name, Instant lastWritten, Opener opener) {

  /** Opens it at its beginning, in UTF-8 and not compressed. */
  public InputStream open() throws IOException {
    return PlainBytes.of(opener.open());
  }

  /** Opens the bytes as they are kept. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }
}
