package io.arcpreflight.report.endpoints;

import io.arcpreflight.report.CsvRecord;
import java.io.IOException;
import java.util.List;

/** For spreadsheets and firewall managers: RFC 4180, one record per host and port. */
final class CsvEndpointList implements EndpointListWriter {
  private static final List<String> HEADER =
      List.of(
          "host",
          "port",
          "protocol",
          "direction",
          "need",
          "use_cases",
          "when",
          "endpoints",
          "reason",
          "remark");

  @Override
  public void write(FirewallList list, Appendable out) throws IOException {
    CsvRecord.write(HEADER, out);
    for (var group : list.groups()) {
      for (var rule : group.rules()) {
        for (var port : rule.ports()) {
          CsvRecord.write(fields(rule, port), out);
        }
      }
    }
  }

  private static List<String> fields(FirewallRule rule, int port) {
    return List.of(
        rule.host(),
        Integer.toString(port),
        "tcp",
        "outbound",
        rule.required() ? "required" : "optional",
        String.join(" ", Ids.ofUseCases(rule.useCases())),
        String.join(" ", Ids.ofStages(rule.when())),
        String.join(" ", rule.ids()),
        String.join("; ", rule.reasons()),
        String.join("; ", rule.remarks()));
  }
}
