package io.arcpreflight.run;

import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoints are asked again, one after the other, once all have been asked at once: a network
 * that only bears a few connections at a time, or that loses some, must not look broken. Passing
 * costs next to nothing and goes on; failing again ends it soon, so that a network that is really
 * broken is not waited for twice.
 */
final class SecondQuestions {
  /** So many of one kind may fail again, where that is known at once. */
  private static final int MOST_FAILURES = 6;

  /** The same where no endpoint answered at all. */
  private static final int MOST_FAILURES_OF_ALL = 2;

  private static final long SHORTEST_MS = 2_000;
  private static final long LONGEST_MS = 6_000;
  private static final int TIMES_SLOWEST = 3;
  private static final Duration ALTOGETHER = Duration.ofSeconds(8);

  private final Deque<RunningCheck> left = new ArrayDeque<>();
  private final Deque<RunningCheck> failedTwice = new ArrayDeque<>();
  private final Set<PassingFailure> passed = EnumSet.noneOf(PassingFailure.class);
  private final Map<PassingFailure, Integer> failedAgain = new EnumMap<>(PassingFailure.class);
  private final Deadline end;
  private final boolean anyAnswered;
  private @Nullable PassingFailure asked;
  private final Duration limit;

  /**
   * @param checks those of a run, all of which have ended
   */
  SecondQuestions(List<RunningCheck> checks, Deadline deadline) {
    var slowestMs = 0L;
    var answered = false;
    var optional = new ArrayList<RunningCheck>();
    for (var check : checks) {
      var seen = seen(check);
      if (seen == null) {
        continue;
      }
      if (PassingFailure.of(seen) != null) {
        if (check.check().decisive()) {
          left.add(check);
        } else {
          optional.add(check);
        }
      } else if (seen.http() != null && seen.http().outcome() == HttpOutcome.ANSWERED) {
        answered = true;
        slowestMs = Math.max(slowestMs, check.durationMs());
      }
    }
    left.addAll(optional);
    anyAnswered = answered;
    limit = Duration.ofMillis(Math.clamp(TIMES_SLOWEST * slowestMs, SHORTEST_MS, LONGEST_MS));
    var half = Duration.ofMillis(deadline.remainingMillis() / 2);
    end = deadline.within(half.compareTo(ALTOGETHER) < 0 ? half : ALTOGETHER);
  }

  private static @Nullable EndpointObservation seen(RunningCheck check) {
    return check.hasEnded() && check.outcome() instanceof Outcome.Seen(EndpointObservation seen)
        ? seen
        : null;
  }

  /** The next to be asked; absent when it is enough. */
  @Nullable RunningCheck next() {
    while (!left.isEmpty() && !end.passed()) {
      var check = left.remove();
      if (isWorthIt(failure(check))) {
        asked = failure(check);
        return check;
      }
    }
    // Among those that passed, one may have been unlucky twice.
    while (!failedTwice.isEmpty() && !end.passed()) {
      var check = failedTwice.remove();
      asked = null;
      if (passed.contains(failure(check))) {
        return check;
      }
    }
    return null;
  }

  private static @Nullable PassingFailure failure(RunningCheck check) {
    var seen = seen(check);
    return seen == null ? null : PassingFailure.of(seen);
  }

  private boolean isWorthIt(@Nullable PassingFailure failure) {
    if (failure == null) {
      return false;
    }
    var again = failedAgain.getOrDefault(failure, 0);
    if (failure.costsTime()) {
      return anyAnswered && again == 0;
    }
    return again < (anyAnswered ? MOST_FAILURES : MOST_FAILURES_OF_ALL);
  }

  /** Until when that one may take. */
  Deadline limit() {
    return end.within(limit);
  }

  /** Takes what became of the one that was asked last. */
  void answered(RunningCheck check) {
    var before = asked;
    if (before == null) {
      return;
    }
    var failure = failure(check);
    if (failure == null) {
      passed.add(before);
    } else {
      failedAgain.merge(failure, 1, Integer::sum);
      failedTwice.add(check);
    }
  }
}
