package io.arcpreflight.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long an endpoint has taken so far. Times in a network have a long tail, so that a mean and
 * its deviation are what one bad hour makes of them; half of the runs would have to be bad to move
 * a median, or the median of the distances from it (MAD). A time is unusual above the median + 5
 * MAD, which is 3.4 standard deviations where times are normal: once in 2,700 runs by chance. Where
 * they hardly vary, 5 MAD is next to nothing; so it has to be more than twice the median as well,
 * and at least 250 ms above it, which a person could notice.
 *
 * @param median in milliseconds
 * @param limit from which on a time is unusual
 */
record UsualTimes(long median, long limit, int runs) {
  /** With fewer, the median of distances says little. */
  static final int FEWEST_RUNS = 8;

  /** Older ones say how it was, not how it is. */
  static final int MOST_RUNS = 50;

  private static final int DEVIATIONS = 5;
  private static final int TIMES = 2;
  private static final long NOTICEABLE_MS = 250;

  /**
   * What is usual.
   *
   * @param times of at least {@value #FEWEST_RUNS} runs
   */
  static UsualTimes of(List<Integer> times) {
    var median = median(times);
    var distances = new ArrayList<Integer>(times.size());
    for (var time : times) {
      distances.add((int) Math.abs(time - median));
    }
    var limit =
        Math.max(
            median + DEVIATIONS * median(distances),
            Math.max(TIMES * median, median + NOTICEABLE_MS));
    return new UsualTimes(median, limit, times.size());
  }

  boolean isUnusual(long ms) {
    return ms > limit;
  }

  private static long median(List<Integer> values) {
    var sorted = values.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : ((long) sorted[middle - 1] + sorted[middle]) / 2;
  }
}
