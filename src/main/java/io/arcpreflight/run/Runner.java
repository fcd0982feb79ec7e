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
      slots.add(place(check, deadline));
    }
    // The network, which is waited for longest, comes last in a plan and begins first.
    slots.reversed().forEach(slot -> begin(slot, deadline));
    return slots;
  }

  private Slot place(PlannedCheck check, Deadline deadline) {
    var slot = new Slot(check);
    if (check.work() instanceof Work.Look look) {
      planned++;
      running.add(slot);
      slot.follow(start(look.expansion().likely(), deadline));
    }
    return slot;
  }

  private void begin(Slot slot, Deadline deadline) {
    if (slot.check().work() instanceof Work.Look look) {
      pool.execute(() -> ended.add(slot.look(look.probe(), deadline)));
    }
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
    if (!running.remove(slot)) {
      return;
    }
    done++;
    var begun = slot.followers();
    var followers = new ArrayList<Slot>();
    for (var check : followersOf(slot, slot.outcome())) {
      followers.add(find(check, begun).orElseGet(() -> start(List.of(check), deadline).getFirst()));
    }
    begun.stream().filter(each -> !followers.contains(each)).forEach(this::forget);
    slot.follow(followers);
  }

  /** What was begun for nothing may go on, but counts no more. */
  private void forget(Slot slot) {
    if (slot.check().work() instanceof Work.Look) {
      planned--;
      done -= running.remove(slot) ? 0 : 1;
      slot.followers().forEach(this::forget);
    }
  }

  private static Optional<Slot> find(PlannedCheck check, List<Slot> begun) {
    return begun.stream().filter(slot -> slot.isFor(check)).findFirst();
  }

  /** What would have followed from a check that did not end in time has its place all the same. */
  private static List<Slot> unbegun(Slot slot, Failure failure) {
    var begun = slot.followers();
    var slots = new ArrayList<Slot>();
    for (var check : followersOf(slot, slot.outcomeOr(failure))) {
      var follower = find(check, begun).orElseGet(() -> new Slot(check));
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
