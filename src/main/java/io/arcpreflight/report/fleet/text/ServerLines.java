package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument.ServerState;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.List;

/** The servers that were asked for, one by one. */
final class ServerLines {
  private static final String FIRST = "      ";
  private static final String OTHERS = "        ";

  private final FleetWords words;
  private final FleetTextOutput out;

  ServerLines(FleetWords words, FleetTextOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(List<ServerState> servers) throws IOException {
    out.heading("servers-asked");
    if (servers.isEmpty()) {
      out.line("  ", words.text("server.none"));
    }
    for (var server : servers) {
      write(server);
    }
  }

  private void write(ServerState server) throws IOException {
    var before = server.before();
    out.line(
        "  ",
        server.server()
            + "   "
            + state(server.verdict().id())
            + (before == null
                ? ""
                : out.separator() + words.text("server.was", state(before.id()))));
    for (var finding : server.findings()) {
      out.wrapped(FIRST, OTHERS, finding.cause() + "  " + finding.summary());
      if (!finding.subjects().isEmpty()) {
        var subjects = out.first(finding.subjects(), FleetTextOutput.FEW);
        out.wrapped(OTHERS, OTHERS, String.join(", ", subjects));
      }
    }
    for (var shared : server.shared()) {
      out.wrapped(FIRST, OTHERS, words.kind(shared.kind()) + " " + shared.value());
    }
    out.wrapped(FIRST, OTHERS, words.text("server.report", server.report()));
  }

  private String state(String verdict) {
    return words.text("state." + verdict);
  }
}
