package io.arcpreflight.catalog;

import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** For each cause what the program prints of it, taken from a report of the fault lab. */
final class PrintedFindings {
  private static final TerminalStyle PLAIN = new TerminalStyle(false, true, Detail.NORMAL, 80);

  private final Catalog catalog;
  private final Map<String, Printed> leading = new LinkedHashMap<>();
  private final Map<String, Printed> other = new LinkedHashMap<>();

  /** What was printed, and in which scenario. */
  record Printed(String scenario, String block) {}

  PrintedFindings(Catalog catalog) {
    this.catalog = catalog;
    LabReports.all().forEach(this::add);
  }

  /** From the first scenario that the cause leads in, or else the first in which it is found. */
  Optional<Printed> of(String cause) {
    return Optional.ofNullable(leading.getOrDefault(cause, other.get(cause)));
  }

  private void add(LabReport lab) {
    var places = leading;
    for (var finding : lab.report().findings()) {
      if (finding.severity() != Severity.INFO && !places.containsKey(finding.cause())) {
        var again = judgedAgain(lab.report());
        // Better rules than those of its day may have found another cause.
        if (again.findings().stream().anyMatch(it -> it.cause().equals(finding.cause()))) {
          var block = block(again, finding.cause());
          places.put(finding.cause(), new Printed(lab.scenario(), block));
        }
      }
      places = other;
    }
  }

  private Report judgedAgain(Report saved) {
    var run = SavedReportReplay.asRunRecord(saved);
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    return new ReportBuilder(catalog, OperatingSystem.LINUX, saved::host)
        .rebuild(saved, run, diagnosis);
  }

  /** From its headline to the next empty line. */
  private static String block(Report report, String cause) {
    var printed = new StringBuilder();
    try {
      new TerminalReportWriter(PLAIN, Labels.in("en")).write(report, printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var block : printed.toString().split("\n\n", -1)) {
      if (block.lines().limit(3).anyMatch(line -> line.endsWith(" " + cause))) {
        return block.stripTrailing();
      }
    }
    throw new IllegalStateException(cause + " is not printed:\n" + printed);
  }
}
