package io.arcpreflight.report.ndjson;

import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/**
 * Writes one JSON object a line, for log collectors: the run, each finding, each check. What is in
 * them is the JSON report's.
 */
public final class NdjsonReportWriter implements ReportWriter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    write("run", Report.class, withoutLists(report), out);
    for (var finding : report.findings()) {
      write("finding", ReportedFinding.class, finding, out);
    }
    for (var check : report.checks()) {
      write("check", ReportedCheck.class, check, out);
    }
  }

  private static <T> void write(String record, Class<T> type, T content, Appendable out)
      throws IOException {
    var line = new StringBuilder();
    JsonOutput.writeLine(type, content, line);
    line.setLength(line.length() - 1);
    out.append("{\"record\":\"").append(record).append("\",\"").append(record).append("\":");
    out.append(line).append("}\n");
  }

  private static Report withoutLists(Report report) {
    return new Report(
        report.schemaVersion(),
        report.tool(),
        report.host(),
        report.startedAt(),
        report.durationMs(),
        report.settings(),
        report.expectations(),
        report.verdict(),
        report.exitCode(),
        report.missing(),
        List.of(),
        List.of(),
        report.azcmagent(),
        report.changes());
  }
}
