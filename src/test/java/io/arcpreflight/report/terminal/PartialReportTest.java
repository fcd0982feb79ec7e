package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.ClockObservation;
import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.nagios.NagiosReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What did not run must not pass for looked at. */
class PartialReportTest {

  private static Report without(Verdict verdict, int leftOut) {
    var from = Reports.healthy();
    var checks = new ArrayList<>(from.checks());
    for (var n = 1; n <= leftOut; n++) {
      checks.add(
          new ReportedCheck(
              "endpoint.skipped-" + n,
              "skipped",
              "skipped",
              true,
              CheckStatus.NOT_APPLICABLE,
              List.of(),
              0,
              null,
              null,
              "skipped by --skip",
              Fact.of("reason.skipped")));
    }
    return Reports.with(from, verdict, 0, from.expectations(), from.findings(), checks);
  }

  private static String terminal(Report report, String language) throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, Detail.NORMAL, 80);
    new TerminalReportWriter(style, Labels.in(language)).write(report, text);
    return text.toString();
  }

  private static String nagios(Report report) throws IOException {
    var text = new StringBuilder();
    new NagiosReportWriter(Labels.in("en")).write(report, text);
    return text.toString();
  }

  @Test
  void partial_saysWhatDidNotRunAndHowToRunIt() throws IOException {
    var text = terminal(without(Verdict.PARTIAL, 2), "en");
    assertThat(text)
        .contains("? PARTIAL   no errors found, but 2 required checks did not run")
        .contains(
            "    not run  endpoint.skipped-1, endpoint.skipped-2\n             skipped by --skip")
        .contains("Complete:  arc-preflight check --location koreacentral  (without --skip)")
        .doesNotContain("READY", "azcmagent connect");
    assertThat(terminal(without(Verdict.PARTIAL, 1), "en"))
        .contains("but 1 required check did not run");
    assertThat(terminal(without(Verdict.PARTIAL, 2), "ko"))
        .contains("? 일부만 점검   오류는 발견되지 않았으나 필수 점검 2개를 실행하지 않음")
        .contains("마저 점검:")
        .doesNotContain("READY", "준비됨");
  }

  @Test
  void strict_saysThatItWasPartialAsWell() throws IOException {
    var partial = without(Verdict.PARTIAL, 2);
    var warned = Reports.warned();
    var report =
        Reports.with(
            partial,
            Verdict.NOT_READY,
            26,
            partial.expectations(),
            warned.findings(),
            partial.checks());
    assertThat(terminal(report, "en"))
        .contains("✗ NOT READY   a warning counts as an error (--strict), and 2 required checks")
        .contains("not run  endpoint.skipped-1, endpoint.skipped-2")
        .contains("Complete:  arc-preflight check --location koreacentral  (without --skip)");
    assertThat(terminal(report, "ko")).contains("(--strict), 필수 점검 2개를 실행하지 않음");
  }

  @Test
  void whatTheCallerLeftOut_isCountedAsSkippedAndNamesTheFlag() throws IOException {
    var report = without(Verdict.PARTIAL, 2);
    assertThat(terminal(report, "en")).contains("2 skipped · 1 not applicable");
    assertThat(terminal(report, "ko")).contains("건너뜀 2건 · 해당 없음 1건");
    assertThat(report.checks())
        .filteredOn(check -> check.id().startsWith("endpoint.skipped"))
        .extracting(ReportedCheck::skippedBy)
        .containsOnly("--skip");
    assertThat(report.checks())
        .filteredOn(check -> check.status() == CheckStatus.NOT_APPLICABLE)
        .filteredOn(check -> check.skippedBy() == null)
        .hasSize(1);
  }

  @Test
  void unknown_isNeitherPassedNorTicked() throws IOException {
    var from = Reports.healthy();
    var checks = new ArrayList<>(from.checks());
    checks.add(
        Reports.check(
            "host.clock",
            "Clock synchronisation",
            "this machine",
            CheckStatus.PASS,
            new ClockObservation(null, null, "no file of any time service")));
    checks.add(
        Reports.check(
            "host.hardening",
            "FIPS and SELinux",
            "this machine",
            CheckStatus.PASS,
            new HardeningObservation(null, "disabled", null)));
    var report = Reports.with(from, Verdict.READY, 0, from.expectations(), from.findings(), checks);
    assertThat(terminal(report, "en")).contains("✓ READY   12 checks passed, 2 unknown, 1 not");
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, Detail.VERBOSE, 80);
    new TerminalReportWriter(style, Labels.in("en")).write(report, text);
    assertThat(text.toString())
        .contains("  ? Clock synchronisation")
        .contains("  ? FIPS and SELinux")
        .contains("2 unknown · 1 not applicable");
  }

  @Test
  void savedReport_leadsBackToItsFile() throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, Detail.NORMAL, 80).readingFrom("arc.json");
    new TerminalReportWriter(style, Labels.in("en")).write(Reports.proxyForbidden(), text);
    assertThat(text.toString())
        .contains("Phases:  arc-preflight explain arc.json --verbose\n")
        .doesNotContain("arc-preflight check", "Report:");
  }

  @Test
  void manyMissing_areNamedOnlyWhenAllIsAskedFor() throws IOException {
    var report = without(Verdict.PARTIAL, 9);
    assertThat(terminal(report, "en"))
        .contains("endpoint.skipped-6, and")
        .doesNotContain("skipped-7");
  }

  @Test
  void monitoring_isOkOnlyWhereThePartWasAskedFor() throws IOException {
    assertThat(nagios(without(Verdict.PARTIAL, 2)))
        .startsWith(
            "ARC OK - 12 checks passed, required checks not run: endpoint.skipped-1,"
                + " endpoint.skipped-2 | ");
    var asked = without(Verdict.PARTIAL, 1);
    var unasked =
        Reports.with(
            asked, Verdict.PARTIAL, 1, asked.expectations(), asked.findings(), asked.checks());
    assertThat(nagios(unasked)).startsWith("ARC UNKNOWN - 12 checks passed, required checks not");
  }
}
