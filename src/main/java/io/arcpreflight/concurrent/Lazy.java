package io.arcpreflight.concurrent;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, once, whoever asks. */
public final class Lazy<T> extends FallibleLazy<T, RuntimeException> {
  public Lazy(Supplier<T> maker) {
    super(maker::get);
  }
}
