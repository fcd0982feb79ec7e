package io.arcpreflight.report.prometheus;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.net.IpAddress;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.ReportedCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the metrics of a run for node_exporter's textfile collector. Labels are ids of the
 * catalogue and of the endpoint list, and the addresses that were used; no name of this server and
 * nothing that a peer has written is among them.
 */
public final class PrometheusReportWriter implements ReportWriter {
  private static final int MOST_CERTIFICATES = 5;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var metrics = new MetricsOutput(out);
    metrics.gauge("build_info", "The version of arc-preflight that wrote these metrics.");
    metrics.value("1", "version", report.tool().version());
    writeRun(report, metrics);
    writeChecks(report, metrics);
    var endpoints = endpoints(report);
    if (!endpoints.isEmpty()) {
      writePhases(endpoints, metrics);
      writeConnections(endpoints, metrics);
      writeCertificates(report, endpoints, metrics);
    }
  }

  private static void writeRun(Report report, MetricsOutput metrics) throws IOException {
    var mode = report.expectations().mode().id();
    metrics.gauge(
        "last_run_timestamp_seconds", "When the last run began, in seconds since the epoch.");
    metrics.value(Long.toString(report.startedAt().toEpochSecond()), "command", mode);
    metrics.gauge("last_run_duration_seconds", "How long the last run took.");
    metrics.value(seconds(report.durationMs()), "command", mode);
    metrics.gauge("exit_code", "The exit code of the last run: 0, or the number of an AZCM code.");
    metrics.value(Integer.toString(report.exitCode()));
    metrics.gauge("verdict", "1 for the verdict of the last run, 0 for the others.");
    for (var verdict : Verdict.values()) {
      metrics.value(verdict == report.verdict() ? "1" : "0", "verdict", verdict.id());
    }
    metrics.gauge("findings", "How many findings the last run has, by severity.");
    for (var severity : Severity.values()) {
      var count = 0;
      for (var finding : report.findings()) {
        count += finding.severity() == severity ? 1 : 0;
      }
      metrics.value(Integer.toString(count), "severity", severity.id());
    }
    var causes = new LinkedHashSet<String>();
    for (var finding : report.findings()) {
      if (causes.isEmpty()) {
        metrics.gauge("cause", "1 for each cause that the last run found.");
      }
      if (causes.add(finding.cause())) {
        metrics.value(
            "1",
            "cause",
            finding.cause(),
            "severity",
            finding.severity().id(),
            "owner",
            finding.owner().id());
      }
    }
  }

  private static void writeChecks(Report report, MetricsOutput metrics) throws IOException {
    metrics.gauge("checks", "How many checks the last run has, by status.");
    for (var status : CheckStatus.values()) {
      var count = 0;
      for (var check : report.checks()) {
        count += check.status() == status ? 1 : 0;
      }
      metrics.value(Integer.toString(count), "status", status.id());
    }
    var checks = new LinkedHashMap<String, ReportedCheck>();
    report.checks().forEach(check -> checks.putIfAbsent(check.id(), check));
    if (checks.isEmpty()) {
      return;
    }
    metrics.gauge("check_status", "1 with the status of each check as its label.");
    for (var check : checks.values()) {
      metrics.value("1", "check", check.id(), "status", check.status().id());
    }
    metrics.gauge("check_duration_seconds", "How long each check took.");
    for (var check : checks.values()) {
      if (check.status() != CheckStatus.NOT_APPLICABLE) {
        metrics.value(seconds(check.durationMs()), "check", check.id());
      }
    }
  }

  private static Map<String, EndpointObservation> endpoints(Report report) {
    var endpoints = new LinkedHashMap<String, EndpointObservation>();
    for (var check : report.checks()) {
      if (check.observation() instanceof EndpointObservation seen) {
        endpoints.putIfAbsent(check.id(), seen);
      }
    }
    return endpoints;
  }

  private static void writePhases(Map<String, EndpointObservation> endpoints, MetricsOutput metrics)
      throws IOException {
    var lines = new ArrayList<String[]>();
    for (var endpoint : endpoints.entrySet()) {
      var seen = endpoint.getValue();
      if (seen.dns() != null) {
        lines.add(phase(endpoint.getKey(), "dns", seen.dns().durationMs()));
      }
      if (seen.tcp() != null) {
        lines.add(phase(endpoint.getKey(), "tcp", seen.tcp().durationMs()));
      }
      if (seen.proxy() != null) {
        lines.add(phase(endpoint.getKey(), "proxy", seen.proxy().durationMs()));
      }
      if (seen.tls() != null) {
        lines.add(phase(endpoint.getKey(), "tls", seen.tls().durationMs()));
      }
      if (seen.http() != null) {
        lines.add(phase(endpoint.getKey(), "http", seen.http().durationMs()));
      }
    }
    writeAll("phase_duration_seconds", "How long each phase of a request took.", lines, metrics);
  }

  private static String[] phase(String check, String name, long milliseconds) {
    return new String[] {seconds(milliseconds), "check", check, "phase", name};
  }

  private static void writeConnections(
      Map<String, EndpointObservation> endpoints, MetricsOutput metrics) throws IOException {
    var lines = new ArrayList<String[]>();
    for (var endpoint : endpoints.entrySet()) {
      var seen = endpoint.getValue();
      var address = address(seen);
      if (address.isEmpty() && seen.tls() == null) {
        continue;
      }
      lines.add(
          new String[] {
            "1",
            "check",
            endpoint.getKey(),
            "address",
            address,
            "proxied",
            Boolean.toString(!seen.route().isDirect()),
            "tls",
            tls(seen.tls()),
            "http",
            http(seen.http())
          });
    }
    writeAll(
        "connection_info",
        "The address and the protocols of the last request; no address behind a proxy.",
        lines,
        metrics);
  }

  private static String address(EndpointObservation seen) {
    var chosen = seen.address();
    if (chosen == null && seen.tcp() != null) {
      for (var attempt : seen.tcp().attempts()) {
        if (chosen == null && attempt.outcome() == TcpConnectOutcome.CONNECTED) {
          chosen = attempt.address();
        }
      }
    }
    return chosen == null || IpAddress.parse(chosen) == null ? "" : chosen;
  }

  /** A peer could make up any number of others. */
  private static String tls(@Nullable TlsObservation seen) {
    return seen == null || seen.protocol() == null || !seen.protocol().matches("TLSv1(\\.[0-3])?")
        ? ""
        : seen.protocol();
  }

  private static String http(@Nullable HttpObservation seen) {
    return seen == null || seen.protocol() == null || !seen.protocol().matches("h2|http/1\\.[01]")
        ? ""
        : seen.protocol();
  }

  private static void writeCertificates(
      Report report, Map<String, EndpointObservation> endpoints, MetricsOutput metrics)
      throws IOException {
    var ends = new ArrayList<String[]>();
    var left = new ArrayList<String[]>();
    for (var endpoint : endpoints.entrySet()) {
      var tls = endpoint.getValue().tls();
      if (tls == null) {
        continue;
      }
      var shown = Math.min(MOST_CERTIFICATES, tls.chain().size());
      for (var position = 0; position < shown; position++) {
        var end = tls.chain().get(position).notAfter().getEpochSecond();
        var labels = new String[] {"", "check", endpoint.getKey(), "position", "" + position};
        ends.add(with(Long.toString(end), labels));
        left.add(with(Long.toString(end - report.startedAt().toEpochSecond()), labels));
      }
    }
    writeAll(
        "certificate_not_after_timestamp_seconds",
        "When each certificate of a chain ends; position 0 is the server's own.",
        ends,
        metrics);
    writeAll(
        "certificate_remaining_seconds",
        "How long each certificate was still valid when the run began; negative once it has ended.",
        left,
        metrics);
  }

  private static String[] with(String value, String[] labels) {
    var line = labels.clone();
    line[0] = value;
    return line;
  }

  private static void writeAll(
      String name, String help, List<String[]> lines, MetricsOutput metrics) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    metrics.gauge(name, help);
    for (var line : lines) {
      metrics.value(line[0], Arrays.copyOfRange(line, 1, line.length));
    }
  }

  private static String seconds(long milliseconds) {
    var ms = Math.abs(milliseconds);
    return (milliseconds < 0 ? "-" : "")
        + ms / 1_000
        + "."
        + String.valueOf(1_000 + ms % 1_000).substring(1);
  }
}
