package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome.Failure;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.endpoint.RequestRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first sentence that anybody reads. */
class VerdictTextTest {
  private static final Labels WORDS = Labels.in("en");

  private static String told(Report report) {
    return told(report, false);
  }

  private static String told(Report report, boolean verbose) {
    var text = new VerdictText(WORDS, verbose);
    return WORDS.text(text.title(report)) + ": " + text.sentence(report);
  }

  private static RunContext context(RunMode mode, boolean interrupted) {
    return new RunContext(false, false, interrupted, List.of(), mode, List.of());
  }

  private static ReportedFinding finding(String cause, Severity severity, @Nullable String code) {
    return Reports.finding(
        cause,
        severity,
        code,
        List.of("x"),
        null,
        "x",
        List.of(),
        "x",
        List.of(),
        Owner.HOST,
        Confidence.CERTAIN);
  }

  private static Report report(
      Verdict verdict, RunMode mode, List<ReportedFinding> findings, ReportedCheck... checks) {
    return Reports.with(
        Reports.healthy(), verdict, 0, context(mode, false), findings, List.of(checks));
  }

  private static ReportedCheck passed(String id) {
    return Reports.endpoint(id + ".x", CheckStatus.PASS, RequestRoute.direct("x"));
  }

  private static ReportedCheck leftOut(String id, String reason) {
    return new ReportedCheck(
        id,
        id,
        id,
        true,
        CheckStatus.NOT_APPLICABLE,
        List.of(),
        0,
        null,
        null,
        "x",
        Fact.of(reason));
  }

  @Test
  void ready_countsWhatWasLookedAt() {
    assertThat(told(report(Verdict.READY, RunMode.CHECK, List.of(), passed("a"))))
        .isEqualTo("READY: 1 check passed");
    var notes = List.of(finding("agent.not-installed", Severity.INFO, null));
    var all =
        report(
            Verdict.READY,
            RunMode.HEALTH,
            notes,
            passed("a"),
            passed("b"),
            leftOut("c", "reason.skipped"),
            leftOut("d", "reason.any-name"),
            leftOut("e", "reason.not-chosen"),
            leftOut("f", "reason.offline"),
            unknown());
    assertThat(told(all))
        .isEqualTo(
            "HEALTHY: 2 checks passed, 1 unknown, 3 skipped, 1 not applicable, 1 note (--verbose)");
    assertThat(told(all, true)).doesNotContain("note");
    assertThat(CheckCounts.of(all).planned()).isEqualTo(7);
  }

  private static ReportedCheck unknown() {
    return new ReportedCheck(
        "u", "u", "u", true, CheckStatus.PASS, List.of(), 0, null, null, null, null, null, true);
  }

  @Test
  void warned_saysHowOften() {
    var warnings =
        List.of(
            finding("dns.slow", Severity.WARNING, null),
            finding("tls.inspected", Severity.WARNING, null),
            finding("agent.not-installed", Severity.INFO, null));
    assertThat(told(report(Verdict.READY_WITH_WARNINGS, RunMode.CHECK, warnings)))
        .isEqualTo("READY: with 2 warnings: nothing found would stop azcmagent connect");
    assertThat(told(report(Verdict.READY_WITH_WARNINGS, RunMode.HEALTH, warnings.subList(0, 1))))
        .isEqualTo("HEALTHY: with 1 warning: the agent has all it needs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHECK | AZCM0026 | NOT READY: azcmagent connect would fail with AZCM0026",
        "CHECK | AZCM0129 | NOT READY: azcmagent connect would fail with AZCM0129",
        "CHECK | AZCM0130 | NOT READY: installing the agent would fail with AZCM0130",
        "CHECK | AZCM0147 | NOT READY: installing the agent would fail with AZCM0147",
        "CHECK |          | NOT READY: azcmagent connect would fail",
        "HEALTH| AZCM0061 | NOT HEALTHY: the agent lacks what it needs: AZCM0061",
        "HEALTH|          | NOT HEALTHY: the agent lacks what it needs: tcp.refused"
      })
  void notReady_namesTheCodeThatLeads(RunMode mode, @Nullable String code, String told) {
    var errors =
        List.of(
            finding("tcp.refused", Severity.ERROR, code),
            finding("x.y", Severity.ERROR, "AZCM0067"));
    assertThat(told(report(Verdict.NOT_READY, mode, errors))).isEqualTo(told);
  }

  @Test
  void strict_saysThatItIsAWarning() {
    var warning = List.of(finding("dns.slow", Severity.WARNING, null));
    assertThat(told(report(Verdict.NOT_READY, RunMode.CHECK, warning)))
        .isEqualTo("NOT READY: a warning counts as an error (--strict)");
    assertThat(
            told(report(Verdict.NOT_READY, RunMode.CHECK, warning, leftOut("a", "reason.skipped"))))
        .startsWith("NOT READY: a warning counts as an error (--strict), ")
        .contains("1");
    assertThat(told(report(Verdict.NOT_READY, RunMode.CHECK, List.of())))
        .isEqualTo("NOT READY: azcmagent connect would fail");
  }

  @Test
  void partial_saysWhetherItRan() {
    assertThat(
            told(report(Verdict.PARTIAL, RunMode.CHECK, List.of(), leftOut("a", "reason.skipped"))))
        .isEqualTo("PARTIAL: no errors found, but 1 required check did not run");
    assertThat(
            told(
                report(
                    Verdict.PARTIAL,
                    RunMode.CHECK,
                    List.of(),
                    leftOut("a", "reason.skipped"),
                    leftOut("b", "reason.skipped"))))
        .isEqualTo("PARTIAL: no errors found, but 2 required checks did not run");
    var ran = report(Verdict.PARTIAL, RunMode.CHECK, List.of(), passed("a"));
    var open =
        new Report(
            ran.schemaVersion(),
            ran.tool(),
            ran.host(),
            ran.startedAt(),
            ran.durationMs(),
            ran.settings(),
            ran.expectations(),
            ran.verdict(),
            1,
            List.of("endpoint.a"),
            ran.findings(),
            ran.checks(),
            null);
    assertThat(told(open))
        .isEqualTo("PARTIAL: no errors found, but 1 required check leaves it open");
  }

  @Test
  void incomplete_saysWhy() {
    assertThat(incomplete(false, List.of(), Failure.DEADLINE, Failure.DEADLINE))
        .isEqualTo("INCOMPLETE: no verdict: time ran out for 2 of 3 checks");
    assertThat(incomplete(false, List.of(), Failure.CRASHED))
        .isEqualTo("INCOMPLETE: no verdict: 1 of 2 checks failed to run");
    assertThat(incomplete(false, List.of(), Failure.CRASHED, Failure.DEADLINE))
        .isEqualTo("INCOMPLETE: no verdict: 2 of 3 checks did not finish");
  }

  @Test
  void interrupted_saysWhatIsKnownByThen() {
    var known =
        List.of(
            finding("dns.slow", Severity.WARNING, null),
            finding("checker.interrupted", Severity.ERROR, null),
            finding("tcp.refused", Severity.ERROR, "AZCM0026"));
    assertThat(incomplete(true, known.subList(0, 2), Failure.INTERRUPTED))
        .isEqualTo("INTERRUPTED: no verdict: 1 of 2 checks did not finish");
    assertThat(incomplete(true, known, Failure.INTERRUPTED))
        .isEqualTo("INTERRUPTED: 1 of 2 checks did not finish; found so far: AZCM0026");
    assertThat(
            incomplete(
                true, List.of(finding("tcp.refused", Severity.ERROR, null)), Failure.INTERRUPTED))
        .endsWith("found so far: tcp.refused");
  }

  private static String incomplete(
      boolean interrupted, List<ReportedFinding> findings, Failure... failures) {
    var checks = new ArrayList<ReportedCheck>();
    checks.add(passed("a"));
    for (var failure : failures) {
      checks.add(Reports.couldNotRun("x" + checks.size(), "x", "x", failure));
    }
    return told(
        Reports.with(
            Reports.healthy(),
            Verdict.INCOMPLETE,
            1,
            context(RunMode.CHECK, interrupted),
            findings,
            checks));
  }
}
