package io.arcpreflight.run;

import static io.arcpreflight.run.Checks.QUICK;
import static io.arcpreflight.run.Checks.SEEN;
import static io.arcpreflight.run.Checks.check;
import static io.arcpreflight.run.Checks.failure;
import static io.arcpreflight.run.Checks.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a run ends that does not end by itself. */
class RunnerEndTest {
  private final ExecutorService pool =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();
  private final Deadline ample = Deadline.after(Duration.ofMinutes(1), System::nanoTime);

  @AfterEach
  void end() {
    never.countDown();
    pool.shutdownNow();
  }

  private List<CheckRecord> run(PlannedCheck... checks) {
    return new Runner(pool, ProgressListener.SILENT).run(new Plan(List.of(checks)), ample);
  }

  /** A probe that heeds neither the deadline nor an interruption. */
  private Probe stubborn() {
    return _ -> {
      while (never.getCount() > 0) {
        try {
          never.await();
        } catch (InterruptedException e) {
          // It goes on.
        }
      }
      return SEEN;
    };
  }

  @Test
  void probeThatNeverEnds_isGivenUpAfterTheDeadline() {
    var deadline = Deadline.after(Duration.ofMillis(500), nanos::get);
    var quickEnded = new CountDownLatch(1);
    var stubborn =
        check(
            "stubborn",
            d -> {
              quickEnded.await();
              nanos.addAndGet(Duration.ofMillis(800).toNanos());
              return stubborn().observe(d);
            });
    var quick =
        check(
            "quick",
            _ -> SEEN,
            _ -> {
              quickEnded.countDown();
              return List.of();
            });

    var records =
        new Runner(pool, ProgressListener.SILENT).run(new Plan(List.of(stubborn, quick)), deadline);

    assertThat(failure(records.getFirst()))
        .isEqualTo(
            new CouldNotRun(
                Failure.DEADLINE, Fact.of("reason.still-waiting").with("milliseconds", 800)));
    assertThat(records.getFirst().durationMs()).isEqualTo(800);
    assertThat(records.getLast().outcome()).isEqualTo(new Outcome.Seen(SEEN));
  }

  @Test
  void checkThatBeginsAfterTheDeadline_doesNotLook() {
    var deadline = Deadline.after(Duration.ofMillis(500), nanos::get);
    nanos.addAndGet(Duration.ofMillis(600).toNanos());

    var records =
        new Runner(pool, ProgressListener.SILENT)
            .run(new Plan(List.of(check("late", QUICK))), deadline);

    assertThat(failure(records.getFirst()))
        .isEqualTo(new CouldNotRun(Failure.DEADLINE, Fact.of("reason.too-late")));
  }

  @Test
  void interruption_keepsWhatIsKnownAndEveryRow() {
    var runner = Thread.currentThread();
    var quick =
        check(
            "quick",
            QUICK,
            _ -> {
              runner.interrupt();
              return List.of();
            });
    var finder = check("finder", stubborn(), _ -> List.of(check("found", QUICK)));

    var records = run(finder, quick);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ids(records)).containsExactly("finder", "found", "quick");
    assertThat(failure(records.get(0)).failure()).isEqualTo(Failure.INTERRUPTED);
    assertThat(failure(records.get(1)))
        .isEqualTo(new CouldNotRun(Failure.INTERRUPTED, Fact.of("reason.not-begun")));
    assertThat(records.get(2).outcome()).isEqualTo(new Outcome.Seen(SEEN));
  }

  @Test
  void pool_isShutDownAtTheEnd() {
    run(check("only", QUICK));

    assertThat(pool.isShutdown()).isTrue();
  }
}
