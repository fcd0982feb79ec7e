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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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
  private final BlockingQueue<Slot> ended = new LinkedBlockingQueue<>();
  private final List<Slot> running = new ArrayList<>();
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
    var slots = start(plan.checks(), deadline);
    var failure = await(deadline);
    for (var slot : running) {
      slot.follow(unbegun(slot, failure));
    }
    var records = new ArrayList<CheckRecord>();
    for (var slot : slots) {
      slot.collect(failure, deadline, records);
    }
    pool.shutdownNow();
    return records;
  }

  private List<Slot> start(List<PlannedCheck> checks, Deadline deadline) {
    var slots = new ArrayList<Slot>(checks.size());
    for (var check : checks) {
      var slot = new Slot(check);
      slots.add(slot);
      if (check.work() instanceof Work.Look) {
        planned++;
        running.add(slot);
      }
    }
    // The network, which is waited for longest, comes last in a plan and begins first.
    for (var slot : slots.reversed()) {
      if (slot.check().work() instanceof Work.Look look) {
        pool.execute(() -> ended.add(slot.look(look.probe(), deadline)));
      }
    }
    return slots;
  }

  private Failure await(Deadline deadline) {
    try {
      while (!running.isEmpty()) {
        listener.progress(done, planned, running.getFirst().check().subject());
        var slot = ended.poll(TICK_MS, TimeUnit.MILLISECONDS);
        if (slot != null) {
          finish(slot, deadline);
        } else if (deadline.passedBy(GRACE_MS)) {
          return Failure.DEADLINE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.INTERRUPTED;
    }
    return Failure.DEADLINE;
  }

  private void finish(Slot slot, Deadline deadline) {
    done++;
    running.remove(slot);
    slot.follow(start(followersOf(slot, slot.outcome()), deadline));
  }

  /** What would have followed from a check that did not end in time has its place all the same. */
  private static List<Slot> unbegun(Slot slot, Failure failure) {
    var slots = new ArrayList<Slot>();
    for (var check : followersOf(slot, slot.outcomeOr(failure))) {
      var follower = new Slot(check);
      follower.follow(unbegun(follower, failure));
      slots.add(follower);
    }
    return slots;
  }

  private static List<PlannedCheck> followersOf(Slot slot, Outcome outcome) {
    try {
      return slot.check().work() instanceof Work.Look look
          ? look.expansion().after(outcome)
          : List.of();
    } catch (RuntimeException e) {
      slot.broke(e);
      return List.of();
    }
  }
}
