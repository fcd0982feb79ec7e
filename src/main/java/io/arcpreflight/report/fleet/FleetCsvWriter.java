package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.FleetPicture.FleetRow;
import io.arcpreflight.report.CsvRecord;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For spreadsheets: one finding of one server a record. */
final class FleetCsvWriter implements FleetWriter {
  private static final List<String> HEADER =
      List.of(
          "server",
          "started_at",
          "verdict",
          "region",
          "cloud",
          "operating_system",
          "proxy",
          "dns_servers",
          "subnet",
          "gateway",
          "issuer",
          "agent_version",
          "tags",
          "cause",
          "severity",
          "owner",
          "code",
          "subjects",
          "summary",
          "blocks",
          "alone",
          "report");

  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    CsvRecord.write(HEADER, out);
    picture.forEachRow(row -> CsvRecord.write(fields(row), out));
  }

  private static List<String> fields(FleetRow row) {
    var severity = row.severity();
    var owner = row.owner();
    var fields = new ArrayList<String>();
    for (var field :
        Arrays.asList(
            row.server(),
            row.startedAt(),
            row.verdict(),
            row.region(),
            row.cloud(),
            row.operatingSystem(),
            row.proxy(),
            row.dnsServers(),
            row.subnet(),
            row.gateway(),
            row.issuer(),
            row.agentVersion(),
            String.join("; ", row.tags()),
            row.cause(),
            severity == null ? null : severity.id(),
            owner == null ? null : owner.id(),
            row.code(),
            String.join("; ", row.subjects()),
            row.summary(),
            Boolean.toString(row.blocks()),
            Boolean.toString(row.alone()),
            row.report())) {
      fields.add(shown(field));
    }
    return fields;
  }

  private static String shown(@Nullable String field) {
    return field == null ? "" : VisibleText.of(field);
  }
}
