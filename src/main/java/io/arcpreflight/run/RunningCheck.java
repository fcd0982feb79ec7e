package io.arcpreflight.run;

import io.arcpreflight.concurrent.ThreadShortage;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.FileShortage;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of one check in a run, and of those that followed from it. */
final class RunningCheck {
  private final PlannedCheck check;
  private List<RunningCheck> followers = List.of();
  private volatile long startedMs = -1;
  private volatile @Nullable Ended ended;

  private record Ended(Outcome outcome, long durationMs) {}

  RunningCheck(PlannedCheck check) {
    this.check = check;
  }

  PlannedCheck check() {
    return check;
  }

  boolean hasEnded() {
    return ended != null;
  }

  /** How long it took, once it has ended. */
  long durationMs() {
    var result = ended;
    return result == null ? 0 : result.durationMs();
  }

  /** What the check came to, once it has ended. */
  Outcome outcome() {
    var result = ended;
    if (result == null) {
      throw new IllegalStateException(check.id() + " has not ended");
    }
    return result.outcome();
  }

  /** What the check came to, or that it did not. */
  Outcome outcomeOr(Failure unfinished) {
    var result = ended;
    return result == null
        ? new Outcome.CouldNotRun(unfinished, Fact.of("reason.not-ended"))
        : result.outcome();
  }

  /** Notes that what follows from the check could not be found out. */
  void broke(RuntimeException failure) {
    ended = new Ended(new Outcome.CouldNotRun(Failure.CRASHED, describe(failure)), 0);
  }

  /** Whether the check is the same one, seen from a plan that was made at another time. */
  boolean isFor(PlannedCheck other) {
    return check.id().equals(other.id()) && check.subject().equals(other.subject());
  }

  List<RunningCheck> followers() {
    return followers;
  }

  void follow(List<RunningCheck> started) {
    followers = started;
  }

  /** A broken probe must never hide another, so whatever it throws becomes its outcome. */
  RunningCheck observe(Probe probe, Deadline deadline) {
    startedMs = deadline.elapsedMillis();
    Outcome outcome;
    try {
      outcome =
          deadline.passed()
              ? new Outcome.CouldNotRun(Failure.DEADLINE, Fact.of("reason.too-late"))
              : outcomeOf(probe.observe(deadline), deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = new Outcome.CouldNotRun(Failure.INTERRUPTED, Fact.of("reason.interrupted"));
    } catch (Throwable e) {
      outcome = new Outcome.CouldNotRun(Failure.CRASHED, describe(e));
    }
    ended = new Ended(outcome, deadline.elapsedMillis() - startedMs);
    return this;
  }

  /**
   * Asks an endpoint that failed once more, by itself. The time that it passed counts; where it
   * failed both times, the first does, which had more time.
   */
  RunningCheck observeAgain(Deadline limit) {
    var from = limit.elapsedMillis();
    try {
      if (check.work() instanceof Work.Observe work
          && outcome() instanceof Outcome.Seen(EndpointObservation before)
          && work.probe().observeAgain(before, limit) instanceof EndpointObservation again) {
        var took = durationMs() + limit.elapsedMillis() - from;
        ended = new Ended(new Outcome.Seen(both(before, again)), took);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException broken) {
      // What was seen before stays.
      return this;
    }
    return this;
  }

  private static EndpointObservation both(EndpointObservation before, EndpointObservation again) {
    var passed = PassingFailure.of(again) == null;
    var others = new ArrayList<EndpointObservation>();
    if (passed) {
      others.add(before.withAttempts(null));
    }
    if (before.attempts() != null) {
      others.addAll(before.attempts());
    }
    if (passed) {
      return again.withLargeHello(before.largeHello()).withAttempts(others);
    }
    others.add(again);
    return before.withAttempts(others);
  }

  /** A silence that the end of the run cut short says nothing of the one who was silent. */
  private static Outcome outcomeOf(Observation observation, Deadline deadline) {
    var waitedMs = SilentPhaseWait.millis(observation);
    return deadline.passed()
            && waitedMs.isPresent()
            && waitedMs.getAsLong() < SilentPhaseWait.TELLING_MS
        ? new Outcome.CouldNotRun(
            Failure.DEADLINE,
            Fact.of("reason.time-up").with("milliseconds", waitedMs.getAsLong()),
            observation)
        : new Outcome.Seen(observation);
  }

  /** Adds it and all that followed from it. */
  void addTo(List<RunningCheck> all) {
    all.add(this);
    for (var follower : followers) {
      follower.addTo(all);
    }
  }

  void collect(Failure unfinished, Deadline deadline, List<CheckRecord> records) {
    records.add(record(unfinished, deadline));
    for (var follower : followers) {
      follower.collect(unfinished, deadline, records);
    }
  }

  private CheckRecord record(Failure unfinished, Deadline deadline) {
    if (check.work() instanceof Work.Nothing nothing) {
      return record(new Ended(new Outcome.NotApplicable(nothing.reason()), 0));
    }
    var result = ended;
    if (result != null) {
      return record(withoutShortage(result));
    }
    var duration = startedMs < 0 ? 0 : deadline.elapsedMillis() - startedMs;
    var reason =
        startedMs < 0
            ? Fact.of("reason.not-begun")
            : Fact.of("reason.still-waiting").with("milliseconds", duration);
    return record(new Ended(new Outcome.CouldNotRun(unfinished, reason), duration));
  }

  private static Ended withoutShortage(Ended result) {
    return result.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
            && FileShortage.isBehind(endpoint)
        ? new Ended(
            new Outcome.CouldNotRun(Failure.CRASHED, Fact.of("reason.too-few-files"), endpoint),
            result.durationMs())
        : result;
  }

  private CheckRecord record(Ended result) {
    return new CheckRecord(
        check.id(), check.subject(), check.decisive(), result.durationMs(), result.outcome());
  }

  private static Fact describe(Throwable e) {
    if (ThreadShortage.isBehind(e)) {
      return Fact.of("reason.too-few-threads");
    }
    if (FileShortage.isBehind(e)) {
      return Fact.of("reason.too-few-files");
    }
    if (e instanceof AccessDeniedException denied) {
      return Fact.of("reason.unreadable").with("file", String.valueOf(denied.getFile()));
    }
    var name = e.getClass().getSimpleName();
    return Fact.of("reason.broke")
        .with("detail", e.getMessage() == null ? name : name + ": " + e.getMessage());
  }
}
