package io.arcpreflight.platform;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value that is read when it is first asked for, and then kept. A failure is not kept. */
public final class Once<T> {
  private final Source<T> source;
  private @Nullable T value;

  public Once(Source<T> source) {
    this.source = source;
  }

  /** The value; callers at the same time wait for one reading. */
  public synchronized T get() throws IOException {
    var known = value;
    if (known == null) {
      known = source.read();
      value = known;
    }
    return known;
  }

  /** Where the value comes from. */
  @FunctionalInterface
  public interface Source<T> {
    T read() throws IOException;
  }
}
