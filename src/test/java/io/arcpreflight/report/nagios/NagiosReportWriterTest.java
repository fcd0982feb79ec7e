package io.arcpreflight.report.nagios;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NagiosReportWriterTest {
  @Test
  void healthy_isOneLine() throws IOException {
    assertThat(written(Reports.healthy()))
        .isEqualTo(
            "ARC OK - 12 checks passed"
                + " | checks=13 failed=0 warnings=0 unfinished=0 time=0.580s\n");
  }

  @Test
  void notReady_isCriticalWithALineForEachFinding() throws IOException {
    assertThat(written(Reports.proxyForbidden()))
        .isEqualTo(
            """
            ARC CRITICAL - The proxy does not let this server reach Azure (proxy.forbidden, \
            AZCM0026) | checks=14 failed=9 warnings=0 unfinished=0 time=2.060s
            error: The proxy does not let this server reach Azure (proxy.forbidden, AZCM0026), \
            9 of 12 endpoints: login.windows.net, management.azure.com, pas.windows.net, …; \
            CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden
            """);
  }

  @Test
  void warned_isWarning() throws IOException {
    assertThat(written(Reports.warned()))
        .startsWith(
            "ARC WARNING - This server's clock is behind Azure (host.clock-skew) | checks=1 ")
        .contains("\nwarning: This server's clock");
  }

  @Test
  void incomplete_isUnknown() throws IOException {
    assertThat(written(Reports.timeWasUp()))
        .startsWith("ARC UNKNOWN - 1 of 2 checks did not finish | checks=2 failed=0 ");
    assertThat(written(Reports.interrupted()))
        .startsWith("ARC UNKNOWN - interrupted, 1 of 14 checks did not finish | ");
  }

  @Test
  void evidence_addsNeitherLinesNorPerformanceData() throws IOException {
    var text = written(Reports.withEvidence("a | failed=0\nARC OK - all well\u001b[0m"));
    assertThat(text.lines()).hasSize(2);
    assertThat(text).endsWith("; a \\x7c failed=0\\nARC OK - all well\\x1b[0m\n");
    assertThat(text.chars().filter(c -> c == '|')).hasSize(1);
  }

  @Test
  void status_exitsAsPlugInsDo() {
    assertThat(NagiosStatus.of(Reports.healthy()).exit()).isZero();
    assertThat(NagiosStatus.of(Reports.warned()).exit()).isEqualTo(1);
    assertThat(NagiosStatus.of(Reports.proxyForbidden()).exit()).isEqualTo(2);
    assertThat(NagiosStatus.of(Reports.timeWasUp()).exit()).isEqualTo(3);
  }

  @Test
  void noReport_isOneLineOfUnknown() {
    var text = new StringBuilder();
    NagiosReportWriter.writeUnknown("--tags: 'a|b' has no value\nat all", text);
    assertThat(text).hasToString("ARC UNKNOWN - --tags: 'a\\x7cb' has no value\\nat all\n");
  }

  private static String written(Report report) throws IOException {
    var text = new StringBuilder();
    new NagiosReportWriter(Labels.in("en")).write(report, text);
    return text.toString();
  }
}
