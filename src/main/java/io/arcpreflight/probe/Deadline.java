package io.arcpreflight.probe;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time limit of a run, {@code --timeout}. Every wait is cut to what is left of it. */
public final class Deadline {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LongSupplier nanoClock;
  private final long startNanos;
  private final long endNanos;

  private Deadline(LongSupplier nanoClock, long startNanos, long endNanos) {
    this.nanoClock = nanoClock;
    this.startNanos = startNanos;
    this.endNanos = endNanos;
  }

  /** Starts now, by a clock such as {@link System#nanoTime()}. */
  public static Deadline after(Duration time, LongSupplier nanoClock) {
    return since(nanoClock.getAsLong(), time, nanoClock);
  }

  /** The same, started at an earlier moment of that clock. */
  public static Deadline since(long startNanos, Duration time, LongSupplier nanoClock) {
    return new Deadline(nanoClock, startNanos, startNanos + time.toNanos());
  }

  /** The same start, with an end that is this far from now, and never later than this one's. */
  public Deadline within(Duration limit) {
    var end = nanoClock.getAsLong() + limit.toNanos();
    return new Deadline(nanoClock, startNanos, end - endNanos < 0 ? end : endNanos);
  }

  /** Milliseconds since the run began. */
  public long elapsedMillis() {
    return (nanoClock.getAsLong() - startNanos) / NANOS_PER_MILLI;
  }

  /** Milliseconds left; never negative. */
  public long remainingMillis() {
    return Math.max(0, (endNanos - nanoClock.getAsLong()) / NANOS_PER_MILLI);
  }

  /**
   * Milliseconds to wait for something that may take this long: at least 1, because many interfaces
   * take 0 as for ever.
   */
  public int millisToWait(Duration limit) {
    return (int) Math.max(1, Math.min(limit.toMillis(), remainingMillis()));
  }

  /** Whether the time has been up for this long. */
  public boolean passedBy(long millis) {
    return nanoClock.getAsLong() - endNanos >= millis * NANOS_PER_MILLI;
  }

  /** Whether the time is up. */
  public boolean passed() {
    return remainingMillis() == 0;
  }
}
