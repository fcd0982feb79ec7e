package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.List;

/** The causes, each with what tells most of where it comes from. */
final class CauseLines {
  private static final int SHOWN = 10;
  private static final int WIDTH = 36;

  private final FleetWords words;
  private final FleetTextOutput out;

  CauseLines(FleetWords words, FleetTextOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(List<CauseCount> causes) throws IOException {
    if (causes.isEmpty()) {
      return;
    }
    out.heading("causes");
    out.line(
        "  ",
        FleetTextOutput.padded("", WIDTH)
            + FleetTextOutput.column(words.text("column.alone"))
            + FleetTextOutput.column(words.text("column.blocked"))
            + FleetTextOutput.column(words.text("column.servers")));
    var shown = out.first(causes, SHOWN);
    for (var cause : shown) {
      out.line(
          "  ",
          FleetTextOutput.padded(cause.cause(), WIDTH)
              + FleetTextOutput.column(cause.alone())
              + FleetTextOutput.column(cause.blocked())
              + FleetTextOutput.column(cause.servers()));
      shared(cause);
    }
    var rest = causes.size() - shown.size();
    if (rest > 0) {
      out.line("  ", words.count("causes.more", rest));
    }
  }

  /** With --verbose all that is known. */
  private void shared(CauseCount cause) throws IOException {
    for (var group : out.first(cause.shared(), 1)) {
      if (out.isVerbose() || group.isTelling(cause.servers())) {
        out.wrapped(
            "      ",
            "        ",
            words.text(
                "shared.of", words.kind(group.kind()), group.value(), group.servers(), group.of()));
      }
    }
  }
}
