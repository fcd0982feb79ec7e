package io.arcpreflight.report.json;

import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import java.io.IOException;

/**
 * Writes a report as one JSON document, indented by two spaces, that {@code report-1.schema.json}
 * describes. Nothing is left out: what is absent is null, what is empty is an empty list.
 * Characters that a terminal would obey or hide are written as escapes.
 */
public final class JsonReportWriter implements ReportWriter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonOutput.writeIndented(Report.class, report, out);
  }
}
