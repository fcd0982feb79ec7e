package io.arcpreflight.run;

import static io.arcpreflight.run.Checks.check;
import static io.arcpreflight.run.Checks.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileShortageTest {
  private static final String EMFILE = "Too many open files";

  private static CheckRecord run(
      @Nullable DnsObservation dns,
      @Nullable TcpObservation tcp,
      @Nullable ProxyObservation proxy) {
    var seen =
        new EndpointObservation(
            new EndpointTarget("arm", "management.azure.com", 443, "/", true, false),
            RequestRoute.direct("no proxy"),
            dns,
            tcp,
            proxy,
            null,
            null,
            null);
    var pool = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    return new Runner(pool, ProgressListener.SILENT)
        .run(
            new Plan(List.of(check("endpoint.arm", _ -> seen))),
            Deadline.after(Duration.ofMinutes(1), System::nanoTime))
        .getFirst();
  }

  private static TcpObservation failed(String detail) {
    var attempt =
        new TcpConnectAttempt("203.0.113.1", TcpConnectOutcome.FAILED, 0, detail, null, null);
    return new TcpObservation(0, 0, List.of(attempt), null);
  }

  private static DnsObservation unresolved(String detail) {
    return new DnsObservation(
        0, 0, new SystemLookupAnswer(DnsLookupOutcome.FAILED, List.of(), 0, detail), List.of());
  }

  @Test
  void requestThatHadNoFile_saysNothingOfTheNetwork() {
    var proxy =
        new ProxyObservation(0, 0, "http://p:3128", "--proxy", null, failed(EMFILE), null, null);
    for (var record :
        List.of(
            run(null, failed(EMFILE), null),
            run(unresolved("socket: " + EMFILE), null, null),
            run(null, null, proxy))) {
      assertThat(failure(record).reason().id()).isEqualTo("reason.too-few-files");
      assertThat(failure(record).observation()).isInstanceOf(EndpointObservation.class);
    }
  }

  @Test
  void requestThatFailedOtherwise_isSeen() {
    for (var record :
        List.of(
            run(null, failed("Connection reset"), null),
            run(unresolved("System error"), null, null))) {
      assertThat(record.outcome()).isInstanceOf(Outcome.Seen.class);
    }
  }
}
