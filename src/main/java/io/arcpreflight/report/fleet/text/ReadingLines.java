package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument.Reading;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.TreeMap;

/** What could not be counted, and what is odd about what could. */
final class ReadingLines {
  private static final int KIND_WIDTH = 24;

  private final FleetWords words;
  private final FleetTextOutput out;

  ReadingLines(FleetWords words, FleetTextOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(Reading reading) throws IOException {
    if (reading.unusable() > 0) {
      problems(reading);
    }
    var odd = reading.repeated() + reading.newer() + reading.future();
    if (odd > 0 || (reading.leftOut() > 0 && (reading.unusable() > 0 || out.isVerbose()))) {
      remarks(reading);
    }
  }

  private void problems(Reading reading) throws IOException {
    out.heading("problems");
    for (var count : new TreeMap<>(reading.problems()).entrySet()) {
      out.line(
          "  ",
          FleetTextOutput.padded(words.text("problem." + count.getKey()), KIND_WIDTH)
              + FleetTextOutput.column(count.getValue()));
    }
    var shown = out.first(reading.named(), FleetTextOutput.FEW);
    for (var problem : shown) {
      out.wrapped("      ", "        ", problem.source() + ": " + problem.reason());
    }
    var rest = reading.unusable() - shown.size();
    if (rest > 0) {
      out.line("      ", words.text("problems.more", rest));
    }
  }

  private void remarks(Reading reading) throws IOException {
    out.heading("reading");
    remark("repeated", reading.repeated());
    remark("newer", reading.newer());
    if (reading.leftOut() > 0) {
      out.line("  ", words.count("left-out", reading.leftOut()));
    }
    if (reading.future() > 0) {
      out.line("  ", words.count("future", reading.future()));
      out.names(reading.futureNamed());
    }
  }

  private void remark(String key, int count) throws IOException {
    if (count > 0) {
      out.line("  ", words.text(key, count));
    }
  }
}
