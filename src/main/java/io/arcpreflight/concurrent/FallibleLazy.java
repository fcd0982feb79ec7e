package io.arcpreflight.concurrent;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, whoever asks. Making it may fail; a
 * failure is not kept.
 */
public sealed class FallibleLazy<T, X extends Exception> permits Lazy {
  private final Maker<T, X> maker;
  private volatile @Nullable T value;

  public FallibleLazy(Maker<T, X> maker) {
    this.maker = maker;
  }

  /** The value; callers at the same time wait for one making. */
  public final T get() throws X {
    var present = value;
    return present == null ? make() : present;
  }

  private synchronized T make() throws X {
    var present = value;
    if (present == null) {
      present = maker.make();
      value = present;
    }
    return present;
  }

  /** Where the value comes from. */
  @FunctionalInterface
  public interface Maker<T, X extends Exception> {
    T make() throws X;
  }
}
