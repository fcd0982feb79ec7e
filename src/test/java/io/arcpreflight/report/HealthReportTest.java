package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.ReportedFinding.Step;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.JsonReportTest;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report of a connected agent speaks of the agent, not of connecting. */
class HealthReportTest {
  private static final RunContext HEALTH =
      new RunContext(false, false, false, List.of(), RunMode.HEALTH, List.of());

  private static Report health(Report report, Verdict verdict, int exit) {
    return Reports.with(report, verdict, exit, HEALTH, report.findings(), report.checks());
  }

  private static String written(Report report, Detail detail, String language) throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, true, detail, 80);
    new TerminalReportWriter(style, Labels.in(language)).write(report, text);
    return text.toString();
  }

  private static Report disconnected() {
    var finding =
        Reports.finding(
            "agent.not-connected",
            Severity.ERROR,
            "AZCM0062",
            List.of("srv-db-07"),
            null,
            "The agent is not connected",
            List.of("azcmagent show: Disconnected"),
            "It reports nothing to Azure.",
            List.of(new Step("Connect it.", null)),
            Owner.HOST,
            Confidence.CERTAIN);
    var check =
        Reports.check(
            "agent.connection",
            "Connection",
            "azcmagent",
            CheckStatus.FAIL,
            AgentObservations.enrolment(),
            "agent.not-connected");
    return Reports.with(
        Reports.healthy(), Verdict.NOT_READY, 62, HEALTH, List.of(finding), List.of(check));
  }

  @Test
  void healthy_takesTwoLines() throws IOException {
    assertThat(written(health(Reports.healthy(), Verdict.READY, 0), Detail.NORMAL, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00
            ✓ HEALTHY   12 checks passed, 1 not applicable                             0.6 s
            """);
  }

  @Test
  void healthy_inKorean() throws IOException {
    assertThat(written(health(Reports.healthy(), Verdict.READY, 0), Detail.NORMAL, "ko"))
        .contains("✓ 정상   점검 12개 통과");
  }

  @Test
  void warned_saysNothingOfConnecting() throws IOException {
    var warned = Reports.warned();
    assertThat(written(health(warned, Verdict.READY_WITH_WARNINGS, 0), Detail.NORMAL, "en"))
        .contains("! HEALTHY   with 1 warning: the agent has all it needs")
        .contains("arc-preflight health --location koreacentral --verbose")
        .doesNotContain("azcmagent connect …");
  }

  @Test
  void notHealthy_namesTheCode() throws IOException {
    assertThat(written(disconnected(), Detail.NORMAL, "en"))
        .contains("✗ NOT HEALTHY   the agent lacks what it needs: AZCM0062")
        .contains("arc-preflight health --location koreacentral --verbose")
        .doesNotContain("azcmagent connect would");
    assertThat(written(disconnected(), Detail.VERBOSE, "en")).contains("✗ Connection  azcmagent");
  }

  @Test
  void verbose_showsEverythingThatWasSeenOfTheAgent() throws IOException {
    var report =
        Reports.with(
            Reports.healthy(), Verdict.READY, 0, HEALTH, List.of(), AgentObservations.checks());
    assertThat(written(report, Detail.VERBOSE, "en"))
        .contains("1.66.1.2 (/opt/azcmagent/bin/azcmagent)")
        .contains("40341 (himds): himds 812, user himds, connected, answered HTTP/1.0")
        .contains("40342 (himds): held by the user 1000")
        .contains("40343 (arcproxy): not seen")
        .contains("proxy.url = set")
        .contains("srv-db-07 in rg-dc1, subscription 1b2c, tenant 9f8e, koreacentral")
        .contains("Disconnected, last heartbeat 2026-03-01T08:00:00Z, AZCM0026: no")
        .contains("/opt/GC_Ext missing")
        .contains("/var/opt/azcmagent/log folder rwxr-xr-x himds");
  }

  @Test
  void reportOfTheFirstVersions_isThatOfACheck() throws IOException {
    var json = JsonReportTest.written(Reports.healthy());
    var older = json.replaceFirst(",\\s*\"mode\": \"check\"", "");
    assertThat(older).isNotEqualTo(json);
    assertThat(new JsonReportReader().read(older, "r.json")).isEqualTo(Reports.healthy());
  }

  @Test
  void mode_survivesItsReport() throws IOException {
    var report = disconnected();
    assertThat(new JsonReportReader().read(JsonReportTest.written(report), "r.json"))
        .isEqualTo(report);
  }
}
