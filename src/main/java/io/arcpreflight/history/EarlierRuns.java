package io.arcpreflight.history;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.change.OngoingCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of now beside those that answered the same question before. */
public final class EarlierRuns {
  private final List<RunSummary> runs;
  private final RunSummary now;

  /**
   * @param all that are kept, in the order in which they ended
   */
  public EarlierRuns(List<RunSummary> all, RunSummary now) {
    this.runs = all.stream().filter(run -> run.mode() == now.mode()).toList();
    this.now = now;
  }

  /** The one before. */
  public @Nullable RunSummary last() {
    return runs.isEmpty() ? null : runs.getLast();
  }

  /** The last one that nothing was in the way of. */
  public @Nullable RunSummary lastGood() {
    for (var run : runs.reversed()) {
      if (run.isGood()) {
        return run;
      }
    }
    return null;
  }

  /** How far the clock has gone back since the run before. */
  public Optional<Duration> clockWentBack() {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    var back =
        Duration.between(now.startedAt().plusMillis(now.durationMs()), runs.getLast().startedAt());
    return Optional.of(back).filter(it -> it.compareTo(Duration.ofSeconds(1)) > 0);
  }

  /** When each cause of now, or of the run before, was first seen without a break. */
  public Map<String, Instant> since() {
    var since = new LinkedHashMap<String, Instant>();
    if (!runs.isEmpty()) {
      for (var cause : runs.getLast().causes().keySet()) {
        since.put(cause, runs.get(runs.size() - streak(cause)).startedAt());
      }
    }
    for (var cause : now.causes().keySet()) {
      since.putIfAbsent(cause, now.startedAt());
    }
    return since;
  }

  /** The causes of now, with the runs that found them. */
  public List<OngoingCause> ongoing() {
    var since = since();
    var ongoing = new ArrayList<OngoingCause>();
    for (var cause : now.causes().keySet()) {
      ongoing.add(
          new OngoingCause(cause, since.getOrDefault(cause, now.startedAt()), streak(cause) + 1));
    }
    return ongoing;
  }

  /** How many of the last runs found it. */
  private int streak(String cause) {
    var streak = 0;
    for (var run : runs.reversed()) {
      if (!run.causes().containsKey(cause)) {
        break;
      }
      streak++;
    }
    return streak;
  }

  /** The endpoints that take unusually long now and did not at the run before. */
  public List<Fact> unusual() {
    var hosts = new ArrayList<String>();
    UsualTimes worst = null;
    var longest = 0L;
    for (var endpoint : now.took().entrySet()) {
      var usual = usual(endpoint.getKey());
      if (usual != null
          && usual.isUnusual(endpoint.getValue())
          && !usual.isUnusual(runs.getLast().took().getOrDefault(endpoint.getKey(), 0))) {
        if (endpoint.getValue() > longest) {
          longest = endpoint.getValue();
          worst = usual;
          hosts.addFirst(endpoint.getKey());
        } else {
          hosts.add(endpoint.getKey());
        }
      }
    }
    if (worst == null) {
      return List.of();
    }
    var fact =
        Fact.of("change.unusually-slow")
            .with("host", hosts.getFirst())
            .with("after", longest)
            .with("median", worst.median())
            .with("limit", worst.limit())
            .with("runs", worst.runs());
    return List.of(
        hosts.size() == 1 ? fact : fact.with("more", hosts.size() - 1L).with("hosts", hosts));
  }

  private @Nullable UsualTimes usual(String endpoint) {
    var times = new ArrayList<Integer>();
    for (var run : runs.reversed()) {
      var time = run.took().get(endpoint);
      if (time != null) {
        times.add(time);
      }
      if (times.size() == UsualTimes.MOST_RUNS) {
        break;
      }
    }
    return times.size() < UsualTimes.FEWEST_RUNS ? null : UsualTimes.of(times);
  }
}
