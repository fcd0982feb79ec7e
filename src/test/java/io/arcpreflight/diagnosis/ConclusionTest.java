package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.Findings.error;
import static io.arcpreflight.diagnosis.Findings.info;
import static io.arcpreflight.diagnosis.Findings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.host.ClockObservation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionTest {
  private static final boolean STRICT = true;
  private static final boolean INTERRUPTED = true;

  private static void assertConclusion(Verdict verdict, ExitCode exitCode, Finding... findings) {
    assertConclusion(verdict, exitCode, !STRICT, !INTERRUPTED, findings);
  }

  private static void assertStrict(Verdict verdict, ExitCode exitCode, Finding... findings) {
    assertConclusion(verdict, exitCode, STRICT, !INTERRUPTED, findings);
  }

  private static void assertConclusion(
      Verdict verdict,
      ExitCode exitCode,
      boolean strict,
      boolean interrupted,
      Finding... findings) {
    var run = new RunRecord(RunContext.ofCheck(false, strict, interrupted, List.of()), List.of());
    assertThat(Conclusion.of(run, List.of(findings), List.of(), Set.of()))
        .isEqualTo(
            new Diagnosis(verdict, exitCode.number(), List.of(findings), List.of(), List.of()));
  }

  @Test
  void nothingFound_isReady() {
    assertConclusion(Verdict.READY, ExitCode.READY);
    assertConclusion(Verdict.READY, ExitCode.READY, info("agent.not-installed"));
  }

  @Test
  void warnings_areReadyToo() {
    assertConclusion(
        Verdict.READY_WITH_WARNINGS,
        ExitCode.READY,
        warning("tls.inspected"),
        info("agent.not-installed"));
  }

  @Test
  void leadingError_givesTheExitCode() {
    assertConclusion(
        Verdict.NOT_READY,
        ExitCode.NOT_ELEVATED,
        error("host.not-elevated"),
        error("tcp.refused"),
        warning("tls.inspected"));
  }

  @Test
  void brokenChecker_isIncomplete_neverReady() {
    assertConclusion(Verdict.INCOMPLETE, ExitCode.INCOMPLETE, error("checker.crashed"));
    assertConclusion(
        Verdict.INCOMPLETE,
        ExitCode.INCOMPLETE,
        error("checker.deadline"),
        warning("tls.inspected"));
  }

  @Test
  void realError_isSaidThoughTheCheckerBroke() {
    assertConclusion(
        Verdict.NOT_READY, ExitCode.NETWORK, error("checker.crashed"), error("tcp.refused"));
  }

  @Test
  void brokenCheckThatDecidesNothing_isAWarning() {
    assertConclusion(Verdict.READY_WITH_WARNINGS, ExitCode.READY, warning("checker.crashed"));
  }

  private static CheckRecord without(String id, boolean decisive, String reason) {
    return new CheckRecord(id, id, decisive, 0, new Outcome.NotApplicable(Fact.of(reason)));
  }

  private static Diagnosis concluded(
      boolean strict, List<Finding> findings, CheckRecord... checks) {
    var context = RunContext.ofCheck(false, strict, !INTERRUPTED, List.of());
    return Conclusion.of(new RunRecord(context, List.of(checks)), findings, List.of(), Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "reason.skipped, false, 0",
    "reason.not-chosen, false, 0",
    "reason.offline, false, 0",
    "reason.skipped, true, 1",
    "reason.needs-region, false, 1",
    "reason.needs-gateway, false, 1"
  })
  void decidingCheckThatDidNotRun_isPartial(String reason, boolean strict, int exitCode) {
    var looked = seen("host.elevation");
    var asked = without("endpoint.arm", true, "reason.skipped");
    var other = without("endpoint.his", true, reason);
    assertThat(
            concluded(
                strict,
                List.of(warning("tls.inspected")).subList(0, strict ? 0 : 1),
                looked,
                asked,
                other))
        .extracting(Diagnosis::verdict, Diagnosis::exitCode, Diagnosis::missing)
        .containsExactly(Verdict.PARTIAL, exitCode, List.of("endpoint.arm", "endpoint.his"));
  }

  private static CheckRecord seen(String id) {
    return new CheckRecord(
        id, id, true, 0, new Outcome.Seen(new ClockObservation(null, null, "files")));
  }

  @Test
  void runThatLookedAtNothing_isNoSuccess() {
    assertThat(concluded(!STRICT, List.of(), without("endpoint.arm", true, "reason.skipped")))
        .extracting(Diagnosis::verdict, Diagnosis::exitCode)
        .containsExactly(Verdict.PARTIAL, 1);
  }

  @Test
  void whatDecidesNothing_isNotMissed() {
    assertThat(concluded(!STRICT, List.of(), without("endpoint.sql", false, "reason.any-name")))
        .extracting(Diagnosis::verdict, Diagnosis::missing)
        .containsExactly(Verdict.READY, List.of());
  }

  @Test
  void error_isSaidThoughAnotherCheckDidNotRun() {
    assertThat(
            concluded(
                !STRICT,
                List.of(error("tcp.refused")),
                without("endpoint.his", true, "reason.needs-region")))
        .extracting(Diagnosis::verdict, Diagnosis::exitCode, Diagnosis::missing)
        .containsExactly(Verdict.NOT_READY, 26, List.of("endpoint.his"));
  }

  @Test
  void interruption_winsOverWhatIsKnown() {
    assertConclusion(
        Verdict.INCOMPLETE, ExitCode.INTERRUPTED, !STRICT, INTERRUPTED, error("tcp.refused"));
    assertConclusion(Verdict.INCOMPLETE, ExitCode.INTERRUPTED, STRICT, INTERRUPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "tls.inspected, NETWORK",
    "proxy.credentials-in-url, NETWORK",
    "dns.slow, NETWORK",
    "http.server-error, NETWORK",
    "host.clock-skew, NETWORK",
    "dns.hosts-override, NETWORK",
    "agent.proxy-differs, CONFIG_CONFLICT",
    "host.systemd-not-running, PREREQUISITE",
    "parameter.region, REGION"
  })
  void strict_takesAWarningForAnError(String cause, ExitCode exitCode) {
    assertStrict(Verdict.NOT_READY, exitCode, warning(cause));
  }

  @Test
  void strict_leavesInformationAlone() {
    assertStrict(Verdict.READY, ExitCode.READY, info("agent.not-installed"));
  }

  @Test
  void strict_brokenCheck_isIncompleteUnlessSomethingRealIsFound() {
    assertStrict(Verdict.INCOMPLETE, ExitCode.INCOMPLETE, warning("checker.crashed"));
    assertStrict(
        Verdict.NOT_READY, ExitCode.NETWORK, warning("checker.crashed"), warning("dns.slow"));
  }
}
