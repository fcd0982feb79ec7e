package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.ReportedCheck;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The checker's own failures are told, and never taken for the network's. */
@ExtendWith(Scenarios.class)
class CheckersTest {
  private static final String FACTS = "host.system";

  private static CheckStatus statusOfFacts(Told told) {
    return told.report().checks().stream()
        .filter(check -> check.id().equals(FACTS))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  @Provokes("checker.crashed")
  void libraryThatDoesNotLoad_isARowOfItsOwn(Scenario given) {
    given.systemFacts(
        _ -> {
          throw new NoClassDefFoundError("com/sun/jna/Native");
        });

    var told = given.check().isReadyWith("checker.crashed");

    told.warnsOf("checker.crashed").showing("NoClassDefFoundError: com/sun/jna/Native");
    assertThat(statusOfFacts(told)).isEqualTo(CheckStatus.COULD_NOT_RUN);
  }

  @Test
  @Provokes("checker.crashed")
  void checkThatTheVerdictNeeds_leavesItOpen(Scenario given) {
    given.machine().delete("/proc/self/status");

    var report = given.check().finds("checker.crashed").report();

    assertThat(report.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(report.findings().getFirst().code()).isNull();
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report.exitCode()).isEqualTo(1);
  }

  @Test
  void realFault_leadsBeforeACheckThatBroke(Scenario given) {
    given.machine().delete("/proc/self/status");
    given.network().closeEveryHost();

    given.check().leadsWith("tcp.refused", "AZCM0026", 26);
  }

  @Test
  @Provokes("checker.prevented")
  void threadThatCannotBeStarted_leavesTheVerdictOpen(Scenario given) {
    given.systemFacts(
        _ -> {
          throw new OutOfMemoryError("unable to create native thread: possibly out of memory");
        });

    var report = given.check().finds("checker.prevented").report();

    assertThat(report.findings().getFirst().evidence().getFirst())
        .startsWith("System information: too few threads");
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report.exitCode()).isEqualTo(1);
  }

  @Test
  @Provokes("checker.prevented")
  void fileThatMayNotBeRead_isToldByItsName(Scenario given) {
    given.systemFacts(
        _ -> {
          throw new AccessDeniedException("/etc/os-release");
        });

    given
        .check()
        .isReadyWith("checker.prevented")
        .warnsOf("checker.prevented")
        .showing("/etc/os-release cannot be read: permission denied");
  }

  @Test
  @Provokes("checker.prevented")
  void socketsThatTheMachineDenies_areNoFaultOfTheNetwork(Scenario given) {
    given.network().closeEveryHost();
    given.network().denySockets();

    var told = given.check();

    assertThat(told.causes()).containsExactly("checker.prevented");
    assertThat(told.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(told.report().exitCode()).isEqualTo(1);
    assertThat(told.report().findings().getFirst().subjects()).hasSizeGreaterThan(1);
  }

  /** One that answers shows that sockets are allowed. */
  @Test
  void hostThatAnswers_showsThatSocketsAreNotDenied(Scenario given) {
    given.network().denySockets();

    given.check().isReadyWith();
  }

  @Test
  @Provokes("checker.deadline")
  void checkThatNeverEnds_isGivenUp(Scenario given) {
    var never = new CountDownLatch(1);
    given
        .timeout(Duration.ofMillis(300))
        .systemFacts(
            _ -> {
              never.await();
              throw new IOException("the test is over");
            });
    given.network().closeEveryHost();

    var told = given.check();
    never.countDown();

    told.warnsOf("checker.deadline").showing("still waiting after ");
    assertThat(statusOfFacts(told)).isEqualTo(CheckStatus.COULD_NOT_RUN);
  }

  @Test
  @Provokes("checker.interrupted")
  void interruption_tellsWhatIsKnownAndExits11(Scenario given) {
    given.everyEndpoint();
    Told told;
    try {
      Thread.currentThread().interrupt();
      told = given.check();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(told.causes()).contains("checker.interrupted");
    assertThat(told.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(told.report().exitCode()).isEqualTo(11);
    assertThat(told.report().checks())
        .extracting(ReportedCheck::id)
        .containsSubsequence(FACTS, "endpoint.his-global", "endpoint.his-regional");
  }
}
