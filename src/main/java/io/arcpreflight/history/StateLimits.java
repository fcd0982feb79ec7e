package io.arcpreflight.history;

import java.time.Duration;

/**
 * What is kept of earlier runs. Where one of these is exceeded, the oldest go until nine tenths of
 * it are left, so that this is not to be done at every run.
 *
 * @param mostRuns runs, each of them a line of some 700 bytes
 * @param longest how long they are kept
 * @param mostBytes of whole reports, each of them some 8 KB when compressed; the lines of the runs
 *     stay when their reports go
 */
public record StateLimits(int mostRuns, Duration longest, long mostBytes) {
  /** Hourly runs of more than a year. */
  public static final StateLimits USUAL = new StateLimits(10_000, Duration.ofDays(400), 64L << 20);

  private static final int TENTHS_LEFT = 9;

  int runsLeft() {
    return mostRuns / 10 * TENTHS_LEFT;
  }

  Duration timeLeft() {
    return longest.dividedBy(10).multipliedBy(TENTHS_LEFT);
  }

  long bytesLeft() {
    return mostBytes / 10 * TENTHS_LEFT;
  }
}
