package io.arcpreflight.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.hostile.Harmless;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrometheusReportWriterTest {
  private static String write(Report report) throws IOException {
    var out = new StringBuilder();
    new PrometheusReportWriter().write(report, out);
    return out.toString();
  }

  @Test
  void run_isToldWithVerdictExitCodeAndCauses() throws IOException {
    var text = write(Reports.proxyForbidden());
    Harmless.requirePrometheus(text);
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
    Harmless.requirePrometheus(text);
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

  @Test
  void reportsOfTheLab_areWellFormed() throws IOException {
    for (var report : LabReports.all()) {
      Harmless.requirePrometheus(write(report.report()));
    }
  }
}
