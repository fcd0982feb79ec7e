package io.arcpreflight.report;

import java.io.IOException;

/**
 * Writes a report as one JSON document, indented by two spaces, that {@code report-1.schema.json}
 * describes. Nothing is left out: what is absent is null, what is empty is an empty list. Characters
 * that a terminal would obey or hide are written as escapes.
 */
public final class JsonReportWriter implements ReportWriter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    var json = ReportJson.type().toJsonPretty(report);
    var written = 0;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (c > '~' && VisibleText.isHidden(c)) {
        out.append(json, written, i).append(VisibleText.escaped(c));
        written = i + 1;
      }
    }
    out.append(json, written, json.length()).append('\n');
  }
}
