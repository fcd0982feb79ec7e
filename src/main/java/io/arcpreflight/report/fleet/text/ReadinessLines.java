package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.ArrayList;

/** How the servers stand, and those of the inventory. */
final class ReadinessLines {
  private static final int STATE_WIDTH = 24;

  private final FleetWords words;
  private final FleetTextOutput out;

  ReadinessLines(FleetWords words, FleetTextOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(FleetDocument document) throws IOException {
    var readiness = document.readiness();
    var reports = document.reading().reports();
    var all = readiness.servers() + readiness.notReported().size();
    out.line(
        "",
        words.count("servers", all)
            + out.separator()
            + words.text("heading.read", words.count("reports", reports)));
    out.line("", "");
    out.line("", words.verdict(readiness));
    out.line("", "");
    state("ready", readiness.ready(), "");
    state("ready-with-warnings", readiness.readyWithWarnings(), "");
    state("not-ready", readiness.notReady(), "");
    state("unfinished", readiness.unfinished(), unfinished(readiness));
    inventory(readiness);
    if (!readiness.sharedNames().isEmpty()) {
      out.line("  ", words.count("shared-names", readiness.sharedNames().size()));
      out.names(readiness.sharedNames());
    }
  }

  private String unfinished(Readiness readiness) {
    var parts = new ArrayList<String>();
    if (readiness.partial() > 0) {
      parts.add(words.text("state.partial") + " " + FleetWords.number(readiness.partial()));
    }
    if (readiness.incomplete() > 0) {
      parts.add(words.text("state.incomplete") + " " + FleetWords.number(readiness.incomplete()));
    }
    return String.join(", ", parts);
  }

  private void state(String state, int servers, String remark) throws IOException {
    if (servers > 0) {
      out.line(
          "  ",
          FleetTextOutput.padded(words.text("state." + state), STATE_WIDTH)
              + FleetTextOutput.column(servers)
              + (remark.isEmpty() ? "" : "   " + remark));
    }
  }

  private void inventory(Readiness readiness) throws IOException {
    var expected = readiness.expected();
    if (expected == null) {
      return;
    }
    state("not-reported", readiness.notReported().size(), words.text("expected", expected));
    out.names(readiness.notReported());
    if (readiness.duplicates() > 0) {
      out.line("  ", words.text("duplicates", readiness.duplicates()));
    }
    if (!readiness.unexpected().isEmpty()) {
      out.line("  ", words.text("unexpected", readiness.unexpected().size()));
      out.names(readiness.unexpected());
    }
  }
}
