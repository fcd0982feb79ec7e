package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
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

/** What a person left out must not pass for looked at. */
class LeftOutTest {

  private static Report without(Verdict verdict, int leftOut) {
    var from = verdict == Verdict.READY ? Reports.healthy() : Reports.warned();
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
              null));
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
  void ready_verdictSaysHowManyAreLeftOut() throws IOException {
    assertThat(terminal(without(Verdict.READY, 2), "en"))
        .contains("READY   12 checks passed, 3 not applicable, 2 deciding checks left out");
    assertThat(terminal(without(Verdict.READY, 1), "en")).contains(", 1 deciding check left out");
    assertThat(terminal(without(Verdict.READY, 2), "ko")).contains("판정에 필요한 점검 2건 생략");
    assertThat(nagios(without(Verdict.READY, 2)))
        .startsWith("ARC OK - 12 checks passed, deciding checks left out: 2 | ");
  }

  @Test
  void warned_verdictSaysSoToo() throws IOException {
    assertThat(terminal(without(Verdict.READY_WITH_WARNINGS, 2), "en"))
        .containsPattern("azcmagent connect, 2 deciding\\s+checks left out");
    assertThat(nagios(without(Verdict.READY_WITH_WARNINGS, 2)))
        .contains("(host.clock-skew), deciding checks left out: 2 | ");
  }

  @Test
  void nothingLeftOut_isNotMentioned() throws IOException {
    assertThat(terminal(without(Verdict.READY, 0), "en")).doesNotContain("left out");
    assertThat(nagios(without(Verdict.READY, 0))).doesNotContain("left out");
  }
}
