package io.arcpreflight.catalog;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, whoever asks. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    var present = value;
    return present == null ? make() : present;
  }

  private synchronized T make() {
    var present = value;
    if (present == null) {
      present = maker.get();
      value = present;
    }
    return present;
  }
}
