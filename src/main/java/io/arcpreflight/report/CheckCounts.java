package io.arcpreflight.report;

import io.arcpreflight.catalog.Severity;

/** How many checks came to what, and how many findings ask for attention only. */
public record CheckCounts(
    int passed,
    int failed,
    int warned,
    int notApplicable,
    int couldNotRun,
    int notes,
    int warnings) {
  public static CheckCounts of(Report report) {
    var counts = new int[5];
    for (var check : report.checks()) {
      counts[
          switch (check.status()) {
            case PASS -> 0;
            case FAIL -> 1;
            case WARN -> 2;
            case NOT_APPLICABLE -> 3;
            case COULD_NOT_RUN -> 4;
          }]++;
    }
    var notes = 0;
    var warnings = 0;
    for (var finding : report.findings()) {
      notes += finding.severity() == Severity.INFO ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }
    return new CheckCounts(counts[0], counts[1], counts[2], counts[3], counts[4], notes, warnings);
  }

  public int planned() {
    return passed + failed + warned + notApplicable + couldNotRun;
  }
}
