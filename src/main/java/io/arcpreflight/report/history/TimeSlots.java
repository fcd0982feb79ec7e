package io.arcpreflight.report.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The time of some runs in equal parts, a column of a chart each. */
public final class TimeSlots {
  private final List<PastRun> runs;
  private final Instant from;
  private final Instant to;
  private final int count;

  private TimeSlots(List<PastRun> runs, Instant from, Instant to, int count) {
    this.runs = runs;
    this.from = from;
    this.to = to;
    this.count = count;
  }

  /**
   * @param runs at least one, in any order: a clock may have gone back
   */
  public static TimeSlots of(List<PastRun> runs, int count) {
    var from = runs.getFirst().startedAt();
    var to = from;
    for (var run : runs) {
      from = run.startedAt().isBefore(from) ? run.startedAt() : from;
      to = run.startedAt().isAfter(to) ? run.startedAt() : to;
    }
    return new TimeSlots(runs, from, to, count);
  }

  /** Those of the runs of one part that something is so of. */
  public record Share(int those, int all) {
    /** Below 0 where there is no run. */
    public double ratio() {
      return all == 0 ? -1 : (double) those / all;
    }
  }

  /** When the first of the runs was. */
  public Instant from() {
    return from;
  }

  /** When the last of them was. */
  public Instant to() {
    return to;
  }

  /** When a part begins. */
  public Instant begin(int slot) {
    return from.plusMillis(length() * slot / count);
  }

  /** How many of the runs that count are such, in each part. */
  public List<Share> shares(Predicate<PastRun> counts, Predicate<PastRun> isOne) {
    var all = new int[count];
    var those = new int[count];
    for (var run : runs) {
      var at = run.startedAt().toEpochMilli() - from.toEpochMilli();
      var slot = (int) Math.min(count - 1L, at * count / length());
      if (counts.test(run)) {
        all[slot]++;
        those[slot] += isOne.test(run) ? 1 : 0;
      }
    }
    var shares = new ArrayList<Share>();
    for (var i = 0; i < count; i++) {
      shares.add(new Share(those[i], all[i]));
    }
    return shares;
  }

  private long length() {
    return Math.max(1, to.toEpochMilli() - from.toEpochMilli());
  }
}
