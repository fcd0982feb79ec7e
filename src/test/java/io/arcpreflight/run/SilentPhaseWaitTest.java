package io.arcpreflight.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.plan.FollowUpChecks;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilentPhaseWaitTest {
  private final AtomicLong clock = new AtomicLong();

  private static EndpointObservation silentFor(long millis, TcpConnectOutcome outcome) {
    var attempt = new TcpConnectAttempt("203.0.113.1", outcome, millis, null, null, null);
    return new EndpointObservation(
        new EndpointTarget("arm", "management.azure.com", 443, "/", true, false),
        RequestRoute.direct("no proxy"),
        null,
        new TcpObservation(0, millis, List.of(attempt), null),
        null,
        null,
        null,
        null);
  }

  private Outcome outcome(EndpointObservation seen, Duration taken) {
    var deadline = Deadline.after(Duration.ofSeconds(30), clock::get);
    var check =
        new PlannedCheck(
            "endpoint.arm", "arm", true, new Work.Observe(_ -> seen, FollowUpChecks.NONE));
    return new RunningCheck(check)
        .observe(
            _ -> {
              clock.set(taken.toNanos());
              return seen;
            },
            deadline)
        .outcome();
  }

  @Test
  void silenceThatTheEndOfTheRunCutShort_decidesNothingAndIsKept() {
    var seen = silentFor(300, TcpConnectOutcome.TIMEOUT);

    assertThat(outcome(seen, Duration.ofSeconds(30)))
        .isEqualTo(
            new CouldNotRun(
                Failure.DEADLINE, Fact.of("reason.time-up").with("milliseconds", 300), seen));
  }

  @Test
  void longSilence_isAnObservationEvenAtTheEnd() {
    assertThat(outcome(silentFor(4_000, TcpConnectOutcome.TIMEOUT), Duration.ofSeconds(30)))
        .isInstanceOf(Outcome.Seen.class);
  }

  @Test
  void shortSilenceInTime_isAnObservation() {
    assertThat(outcome(silentFor(300, TcpConnectOutcome.TIMEOUT), Duration.ofSeconds(2)))
        .isInstanceOf(Outcome.Seen.class);
  }

  @Test
  void quickRefusalAtTheEnd_isAnObservation() {
    assertThat(outcome(silentFor(1, TcpConnectOutcome.REFUSED), Duration.ofSeconds(30)))
        .isInstanceOf(Outcome.Seen.class);
  }
}
