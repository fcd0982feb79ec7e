package io.arcpreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved report leads to the same findings again. */
class ExplainReportTest {
  private final TestProcess process = new TestProcess();

  @Test
  void explain_savedReport_reachesTheSameFindings(@TempDir Path folder) throws IOException {
    var saved = json(report("Debian 12"));
    var file = Files.writeString(folder.resolve("report.json"), saved);
    assertThat(process.run("explain", file.toString(), "--format", "json")).isEqualTo(18);
    assertThat(process.out()).isEqualTo(saved);
  }

  @Test
  void explain_savedReport_findsFromWhatWasSeenAndNotFromWhatWasFound() throws IOException {
    var report = report("Debian 12");
    var forged =
        new Report(
            report.schemaVersion(),
            report.tool(),
            report.host(),
            report.startedAt(),
            report.durationMs(),
            report.settings(),
            report.expectations(),
            Verdict.READY,
            0,
            List.of(),
            List.of(),
            report.checks(),
            null);
    assertThat(process.input(json(forged)).run("explain", "-")).isEqualTo(18);
    assertThat(process.out())
        .contains("NOT READY", "host.not-elevated", "dns.no-such-host", "sudo arc-preflight");
  }

  @Test
  void explain_savedReport_inEveryLook() throws IOException {
    var saved = json(report("Debian 12"));
    assertThat(process.input(saved).run("explain", "-", "--format", "nagios")).isEqualTo(2);
    assertThat(process.out()).startsWith("ARC CRITICAL - ");
    assertThat(process.input(saved).run("explain", "-", "--short")).isEqualTo(18);
    assertThat(process.out()).doesNotContain("passed");
    assertThat(process.input(saved).run("explain", "-", "--lang", "ko")).isEqualTo(18);
    assertThat(process.out()).contains("준비 안 됨");
  }

  @Test
  void explain_savedReport_withTheCommandsOfItsMachine() throws IOException {
    var saved = json(report("Windows Server 2022 20348"));
    process.input(saved).run("explain", "-");
    assertThat(process.out()).contains("Resolve-DnsName").doesNotContain("resolvectl");
  }

  @Test
  void explain_savedReport_asPowerShellRedirectsIt() throws IOException {
    var saved = "\ufeff" + json(report("Debian 12")).replace("\n", "\r\n");
    assertThat(process.input(saved.getBytes(UTF_16LE)).run("explain", "-")).isEqualTo(18);
    assertThat(process.input(saved.substring(1).getBytes(UTF_16LE)).run("explain", "-"))
        .isEqualTo(18);
  }

  /** No run goes by a proxy that cannot be read; somebody has written that into its report. */
  @Test
  void explain_savedReport_thatNoRunCanHaveMade() throws IOException {
    var proxied =
        LabReports.all().stream()
            .filter(it -> it.scenario().startsWith("proxy-"))
            .findFirst()
            .orElseThrow();
    var forged = json(proxied.report()).replace("http://proxy.corp.example:", "http://a b:");
    assertThat(process.input(forged).run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("the standard input holds what no run has seen: ");
    assertThat(process.input(forged).run("explain", "-", "--lang", "ko")).isEqualTo(23);
    assertThat(process.err()).contains("어떤 실행에서도 나올 수 없는 값이 있음");
  }

  @Test
  void explain_savedReport_thatTookLessThanNoTime() throws IOException {
    var saved = json(report("Debian 12"));
    var forged = saved.replaceFirst("\"durationMs\": \\d+", "\"durationMs\": -1");
    assertThat(forged).isNotEqualTo(saved);
    assertThat(process.input(forged).run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("is not a complete report", "durationMs");
  }

  /** A report of eight megabytes in which nearly every second character begins a value. */
  @Test
  void explain_savedReport_ofMillionsOfValues() {
    var forged = "{\"schemaVersion\": \"1.0\", \"checks\": [" + "{},".repeat(2_500_000) + "{}]}";
    assertThat(process.input(forged).run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("there are more than");
  }

  @Test
  void explain_savedReport_cutOff() throws IOException {
    var saved = json(report("Debian 12"));
    process.input(saved.substring(0, saved.length() / 2));
    assertThat(process.run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("the standard input is cut off").hasLineCount(1);
    assertThat(process.out()).isEmpty();
  }

  private static String json(Report report) throws IOException {
    var json = new StringBuilder();
    new JsonReportWriter().write(report, json);
    return json.toString();
  }

  private static Report report(String os) {
    var catalog = Catalog.load(Language.ENGLISH);
    var checks =
        List.of(
            seen(
                "host.elevation",
                "Rights",
                new ElevationObservation(false, "alice", "uid 1000", null)),
            seen("endpoint.login", "login.windows.net", unknownName("login.windows.net")));
    var run = new RunRecord(RunContext.ofCheck(false, false, false, List.of()), checks);
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    var system = os.startsWith("Windows") ? OperatingSystem.WINDOWS : OperatingSystem.LINUX;
    return new ReportBuilder(catalog, system, () -> new Report.Host("srv-db-07", os, "amd64"))
        .build(List.of(), run, diagnosis, OffsetDateTime.parse("2026-11-22T10:15:30+09:00"), 1_234);
  }

  private static CheckRecord seen(String id, String subject, Observation observation) {
    return new CheckRecord(id, subject, true, 5, new Outcome.Seen(observation));
  }

  private static EndpointObservation unknownName(String host) {
    var dns =
        new DnsObservation(
            0,
            5,
            new SystemLookupAnswer(
                DnsLookupOutcome.NO_SUCH_HOST, List.of(), 5, "Name or service not known"),
            List.of());
    return new EndpointObservation(
        new EndpointTarget("login", host, 443, "/", true, false),
        RequestRoute.direct("no proxy is set"),
        dns,
        null,
        null,
        null,
        null,
        null);
  }
}
