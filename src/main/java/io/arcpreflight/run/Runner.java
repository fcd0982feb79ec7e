package io.arcpreflight.run;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan side by side under one deadline. Every check that was planned has an outcome in the
 * end, in plan order, whatever finished first and whatever broke.
 */
public final class Runner {
  private static final long TICK_MS = 100;

  /**
   * Probes end by themselves at the deadline; a probe that does not is given up this much later.
   */
  private static final long GRACE_MS = 250;

  private final ExecutorService pool;
  private final ProgressListener listener;
  private final BlockingQueue<RunningCheck> ended = new LinkedBlockingQueue<>();
  private final List<RunningCheck> running = new ArrayList<>();
  private int planned;
  private int done;

  /**
   * @param pool of daemon threads, for one run
   */
  public Runner(ExecutorService pool, ProgressListener listener) {
    this.pool = pool;
    this.listener = listener;
  }

  /**
   * Runs everything and returns when all is done, the deadline has passed, or this thread is
   * interrupted; the interrupt status is then kept.
   */
  public List<CheckRecord> run(Plan plan, Deadline deadline) {
    var started = start(plan.checks(), deadline);
    var cutShort = await(deadline);
    if (cutShort == null) {
      cutShort = askAgain(started, deadline);
    }
    var failure = cutShort == null ? Failure.DEADLINE : cutShort;
    for (var current : running) {
      current.follow(unbegun(current, failure));
    }
    var records = new ArrayList<CheckRecord>();
    for (var current : started) {
      current.collect(failure, deadline, records);
    }
    pool.shutdownNow();
    return records;
  }

  private List<RunningCheck> start(List<PlannedCheck> checks, Deadline deadline) {
    var started = new ArrayList<RunningCheck>(checks.size());
    for (var check : checks) {
      started.add(place(check, deadline));
    }
    // The network, which is waited for longest, comes last in a plan and begins first.
    started.reversed().forEach(current -> begin(current, deadline));
    return started;
  }

  private RunningCheck place(PlannedCheck check, Deadline deadline) {
    var current = new RunningCheck(check);
    if (check.work() instanceof Work.Observe work) {
      planned++;
      running.add(current);
      current.follow(start(work.followUp().likely(), deadline));
    }
    return current;
  }

  private void begin(RunningCheck current, Deadline deadline) {
    if (current.check().work() instanceof Work.Observe work) {
      pool.execute(() -> ended.add(current.observe(work.probe(), deadline)));
    }
  }

  /** Why it did not wait for all; absent when it did. */
  private @Nullable Failure await(Deadline deadline) {
    try {
      while (!running.isEmpty()) {
        listener.progress(done, planned, running.getFirst().check().subject());
        var current = ended.poll(TICK_MS, TimeUnit.MILLISECONDS);
        if (current != null) {
          finish(current, deadline);
        } else if (deadline.passedBy(GRACE_MS)) {
          return Failure.DEADLINE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.INTERRUPTED;
    }
    return null;
  }

  /** Why it was cut short; absent when it was not. */
  private @Nullable Failure askAgain(List<RunningCheck> started, Deadline deadline) {
    var all = new ArrayList<RunningCheck>();
    started.forEach(current -> current.addTo(all));
    var questions = new SecondQuestions(all, deadline);
    try {
      var next = questions.next();
      while (next != null && askAgain(next, questions.limit())) {
        questions.answered(next);
        next = questions.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.INTERRUPTED;
    }
    return null;
  }

  /** Whether it ended in time, so that the one after it is alone as well. */
  private boolean askAgain(RunningCheck current, Deadline limit) throws InterruptedException {
    pool.execute(() -> ended.add(current.observeAgain(limit)));
    while (!current.equals(ended.poll(TICK_MS, TimeUnit.MILLISECONDS))) {
      listener.progress(done, planned, current.check().subject());
      if (limit.passedBy(GRACE_MS)) {
        return false;
      }
    }
    return true;
  }

  private void finish(RunningCheck current, Deadline deadline) {
    if (!running.remove(current)) {
      return;
    }
    done++;
    var begun = current.followers();
    var followers = new ArrayList<RunningCheck>();
    for (var check : followersOf(current, current.outcome())) {
      followers.add(find(check, begun).orElseGet(() -> start(List.of(check), deadline).getFirst()));
    }
    begun.stream().filter(each -> !followers.contains(each)).forEach(this::forget);
    current.follow(followers);
  }

  /** What was begun for nothing may go on, but counts no more. */
  private void forget(RunningCheck current) {
    if (current.check().work() instanceof Work.Observe) {
      planned--;
      done -= running.remove(current) ? 0 : 1;
      current.followers().forEach(this::forget);
    }
  }

  private static Optional<RunningCheck> find(PlannedCheck check, List<RunningCheck> begun) {
    return begun.stream().filter(current -> current.isFor(check)).findFirst();
  }

  /** What would have followed from a check that did not end in time has its place all the same. */
  private static List<RunningCheck> unbegun(RunningCheck current, Failure failure) {
    var begun = current.followers();
    var started = new ArrayList<RunningCheck>();
    for (var check : followersOf(current, current.outcomeOr(failure))) {
      var follower = find(check, begun).orElseGet(() -> new RunningCheck(check));
      follower.follow(unbegun(follower, failure));
      started.add(follower);
    }
    return started;
  }

  private static List<PlannedCheck> followersOf(RunningCheck current, Outcome outcome) {
    try {
      return current.check().work() instanceof Work.Observe work
          ? work.followUp().after(outcome)
          : List.of();
    } catch (RuntimeException e) {
      current.broke(e);
      return List.of();
    }
  }
}
