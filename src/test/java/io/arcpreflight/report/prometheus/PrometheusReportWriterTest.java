package io.arcpreflight.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.report.HostileReports;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PrometheusReportWriterTest {
  private static final Pattern SERIES =
      Pattern.compile(
          "(?<name>arc_preflight_[a-z_]+)(?<labels>\\{(?:[a-z]+=\"(?:[^\"\\\\\n"
              + "]|\\\\[\\\\\"n])*\",?)+})? -?[0-9]+(?:\\.[0-9]+)?");

  private static String write(Report report) throws IOException {
    var out = new StringBuilder();
    new PrometheusReportWriter().write(report, out);
    return out.toString();
  }

  /** The text format's grammar; every series once, each metric in one piece below its type. */
  private static void requireWellFormed(String text) {
    var series = new HashSet<String>();
    var metrics = new HashSet<String>();
    var metric = "";
    assertThat(text).endsWith("\n");
    var lines = text.substring(0, text.length() - 1).split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("# HELP ")) {
        metric = lines[i].split(" ", -1)[2];
        assertThat(metrics.add(metric)).as(metric).isTrue();
        assertThat(lines[i + 1]).isEqualTo("# TYPE " + metric + " gauge");
        i++;
      } else {
        var matcher = SERIES.matcher(lines[i]);
        assertThat(matcher.matches()).as(lines[i]).isTrue();
        assertThat(matcher.group("name")).isEqualTo(metric);
        assertThat(series.add(metric + matcher.group("labels"))).as(lines[i]).isTrue();
      }
    }
  }

  @Test
  void run_isToldWithVerdictExitCodeAndCauses() throws IOException {
    var text = write(Reports.proxyForbidden());
    requireWellFormed(text);
    assertThat(text.lines())
        .contains(
            "arc_preflight_build_info{version=\"1.0.0\"} 1",
            "arc_preflight_last_run_timestamp_seconds{command=\"check\"} 1772324100",
            "arc_preflight_last_run_duration_seconds{command=\"check\"} 2.060",
            "arc_preflight_exit_code 26",
            "arc_preflight_verdict{verdict=\"not-ready\"} 1",
            "arc_preflight_verdict{verdict=\"ready\"} 0",
            "arc_preflight_findings{severity=\"error\"} 1",
            "arc_preflight_cause{cause=\"proxy.forbidden\",severity=\"error\",owner=\"proxy\"} 1",
            "arc_preflight_checks{status=\"fail\"} 9",
            "arc_preflight_check_status{check=\"endpoint.pas\",status=\"fail\"} 1");
  }

  @Test
  void endpoint_isToldWithPhasesProtocolsAndCertificates() throws IOException {
    var text = write(Observations.oneEndpoint());
    requireWellFormed(text);
    assertThat(text.lines())
        .contains(
            "arc_preflight_phase_duration_seconds{check=\"endpoint.entra\",phase=\"tls\"} 0.041",
            "arc_preflight_connection_info{check=\"endpoint.entra\",address=\"192.0.2.10\","
                + "proxied=\"false\",tls=\"TLSv1.3\",http=\"h2\"} 1",
            "arc_preflight_certificate_not_after_timestamp_seconds{check=\"endpoint.entra\","
                + "position=\"0\"} 1798761599",
            "arc_preflight_certificate_remaining_seconds{check=\"endpoint.entra\",position=\"0\"}"
                + " 26437499");
  }

  @Test
  void server_isNotNamed() throws IOException {
    assertThat(write(Observations.rich())).doesNotContain("srv-db-07");
  }

  @ParameterizedTest
  @FieldSource("io.arcpreflight.report.HostileReports#TEXTS")
  void hostileText_staysInItsLabel(String text) throws IOException {
    var written = write(HostileReports.of(text));
    requireWellFormed(written);
    assertThat(written.lines())
        .filteredOn(it -> it.startsWith("arc_preflight_exit_code"))
        .hasSize(1);
  }

  @Test
  void reportsOfTheLab_areWellFormed() throws IOException {
    for (var report : LabReports.all()) {
      requireWellFormed(write(report.report()));
    }
  }
}
