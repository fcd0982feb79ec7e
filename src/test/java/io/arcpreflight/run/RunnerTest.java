package io.arcpreflight.run;

import static io.arcpreflight.run.Checks.QUICK;
import static io.arcpreflight.run.Checks.SEEN;
import static io.arcpreflight.run.Checks.check;
import static io.arcpreflight.run.Checks.failure;
import static io.arcpreflight.run.Checks.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.plan.FollowUpChecks;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {
  private final ExecutorService pool =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final Deadline ample = Deadline.after(Duration.ofMinutes(1), System::nanoTime);

  @AfterEach
  void end() {
    pool.shutdownNow();
  }

  private List<CheckRecord> run(PlannedCheck... checks) {
    return new Runner(pool, ProgressListener.SILENT).run(new Plan(List.of(checks)), ample);
  }

  @Test
  void records_areInPlanOrder_whateverEndsFirst() {
    var second = new CountDownLatch(1);

    var records =
        run(
            check(
                "first",
                _ -> {
                  second.await();
                  return SEEN;
                }),
            check(
                "second",
                _ -> {
                  second.countDown();
                  return SEEN;
                }));

    assertThat(ids(records)).containsExactly("first", "second");
    assertThat(records).extracting(CheckRecord::outcome).containsOnly(new Outcome.Seen(SEEN));
  }

  @Test
  void checkWithNothingToDo_keepsItsPlaceAndItsReason() {
    var nothing =
        new PlannedCheck("nothing", "x", false, new Work.Nothing(Fact.of("reason.needs-region")));

    var records = run(check("first", QUICK), nothing, check("last", QUICK));

    assertThat(ids(records)).containsExactly("first", "nothing", "last");
    assertThat(records.get(1))
        .isEqualTo(
            new CheckRecord(
                "nothing",
                "x",
                false,
                0,
                new Outcome.NotApplicable(Fact.of("reason.needs-region"))));
  }

  @Test
  void emptyPlan_isAnEmptyRun() {
    assertThat(run()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "runtime", "io", "silent"})
  void brokenProbe_isItsOwnRowAndHidesNoOther(String kind) {
    var broken =
        check(
            "broken",
            _ -> {
              switch (kind) {
                case "error" -> throw new NoClassDefFoundError("com/sun/jna/Native");
                case "runtime" -> throw new IllegalStateException("a bug");
                case "silent" -> throw new IllegalStateException();
                default -> throw new IOException("unreadable");
              }
            });

    var records = run(check("before", QUICK), broken, check("after", QUICK));

    assertThat(failure(records.get(1)))
        .isEqualTo(
            new CouldNotRun(
                Failure.CRASHED,
                Fact.of("reason.broke")
                    .with(
                        "detail",
                        switch (kind) {
                          case "error" -> "NoClassDefFoundError: com/sun/jna/Native";
                          case "runtime" -> "IllegalStateException: a bug";
                          case "silent" -> "IllegalStateException";
                          default -> "IOException: unreadable";
                        })));
    assertThat(records.getFirst().outcome()).isEqualTo(new Outcome.Seen(SEEN));
    assertThat(records.getLast().outcome()).isEqualTo(new Outcome.Seen(SEEN));
  }

  @Test
  void followers_takeTheirPlaceRightAfterTheirFinder() {
    var records =
        run(
            check(
                "finder",
                QUICK,
                outcome -> {
                  assertThat(outcome).isEqualTo(new Outcome.Seen(SEEN));
                  return List.of(
                      check("found.1", QUICK, _ -> List.of(check("found.1.1", QUICK))),
                      check("found.2", QUICK));
                }),
            check("last", QUICK));

    assertThat(ids(records)).containsExactly("finder", "found.1", "found.1.1", "found.2", "last");
    assertThat(records).extracting(CheckRecord::outcome).containsOnly(new Outcome.Seen(SEEN));
  }

  @Test
  void likelyFollower_isBegunAtOnceAndItsOutcomeKept() {
    var begun = new CountDownLatch(1);
    var finder =
        check(
            "finder",
            _ -> {
              begun.await();
              return SEEN;
            },
            likely(
                check("found", countingDown(begun)),
                _ -> List.of(check("found", _ -> fail("asked twice")))));

    var records = run(finder, check("last", QUICK));

    assertThat(ids(records)).containsExactly("finder", "found", "last");
    assertThat(records.get(1).outcome()).isEqualTo(new Outcome.Seen(SEEN));
  }

  @Test
  void likelyFollower_isForgottenWhenAnotherFollows() {
    var calls = new ArrayList<String>();
    var begun = new CountDownLatch(1);
    var finder =
        check(
            "finder",
            _ -> {
              begun.await();
              return SEEN;
            },
            likely(check("supposed", countingDown(begun)), _ -> List.of(check("named", QUICK))));
    ProgressListener listener = (done, planned, _) -> calls.add(done + " of " + planned);

    var records = new Runner(pool, listener).run(new Plan(List.of(finder)), ample);

    assertThat(ids(records)).containsExactly("finder", "named");
    assertThat(calls).startsWith("0 of 2").endsWith("1 of 2");
  }

  @Test
  void likelyFollower_thatIsStillWaiting_isWaitedFor() {
    var named = new CountDownLatch(1);
    var finder =
        check(
            "finder",
            QUICK,
            likely(
                check(
                    "found",
                    _ -> {
                      named.await();
                      return SEEN;
                    }),
                _ -> {
                  named.countDown();
                  return List.of(check("found", QUICK));
                }));

    assertThat(run(finder))
        .extracting(CheckRecord::outcome)
        .containsExactly(new Outcome.Seen(SEEN), new Outcome.Seen(SEEN));
  }

  private static Probe countingDown(CountDownLatch begun) {
    return _ -> {
      begun.countDown();
      return SEEN;
    };
  }

  private static FollowUpChecks likely(PlannedCheck likely, FollowUpChecks expansion) {
    return new FollowUpChecks() {
      @Override
      public List<PlannedCheck> after(Outcome outcome) {
        return expansion.after(outcome);
      }

      @Override
      public List<PlannedCheck> likely() {
        return List.of(likely);
      }
    };
  }

  @Test
  void expansionThatBreaks_isTheFindersFailure() {
    var records =
        run(
            check(
                "finder",
                QUICK,
                _ -> {
                  throw new IllegalStateException("a bug");
                }),
            check("last", QUICK));

    assertThat(failure(records.getFirst()))
        .isEqualTo(
            new CouldNotRun(
                Failure.CRASHED,
                Fact.of("reason.broke").with("detail", "IllegalStateException: a bug")));
    assertThat(records.getLast().outcome()).isEqualTo(new Outcome.Seen(SEEN));
  }

  @Test
  void progress_countsAllAndNamesTheOneThatRunsLongest() {
    var calls = new ArrayList<String>();
    var secondMayEnd = new CountDownLatch(1);
    var firstMayEnd = new CountDownLatch(1);
    ProgressListener listener =
        (done, planned, waitingFor) -> {
          calls.add(done + " of " + planned + ", " + waitingFor);
          secondMayEnd.countDown();
          if (done == 1) {
            firstMayEnd.countDown();
          }
        };
    var first =
        check(
            "first",
            _ -> {
              firstMayEnd.await();
              return SEEN;
            },
            _ -> List.of(check("third", QUICK)));
    var second =
        check(
            "second",
            _ -> {
              secondMayEnd.await();
              return SEEN;
            });

    new Runner(pool, listener).run(new Plan(List.of(first, second)), ample);

    assertThat(calls.stream().distinct())
        .containsExactly("0 of 2, first", "1 of 2, first", "2 of 3, third");
  }
}
