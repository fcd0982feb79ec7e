package io.arcpreflight.report.firewall;

import io.arcpreflight.report.CsvRecord;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the request for changes as CSV, one change a record. */
public final class FirewallCsvWriter implements ReportWriter {
  private static final List<String> HEADER =
      List.of(
          "action",
          "need",
          "server",
          "source",
          "destination",
          "addresses",
          "port",
          "protocol",
          "via",
          "service_tag",
          "seen",
          "refused_by",
          "refused_at",
          "verify",
          "checks");

  private final Labels words;

  public FirewallCsvWriter(Labels words) {
    this.words = words;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    CsvRecord.write(HEADER, out);
    for (var change : RequestBuilder.of(report, words).changes()) {
      var fields = new ArrayList<String>();
      for (var field :
          List.of(
              change.action().id(),
              change.required() ? "required" : "optional",
              report.host().name(),
              String.join("; ", change.source()),
              change.host(),
              String.join("; ", change.addresses()),
              Integer.toString(change.port()),
              change.protocol(),
              change.via(),
              change.serviceTag(),
              String.join("; ", change.seen()),
              change.by(),
              change.at(),
              Verification.command(report, change.checks()),
              String.join("; ", change.checks()))) {
        fields.add(VisibleText.of(field));
      }
      CsvRecord.write(fields, out);
    }
  }
}
