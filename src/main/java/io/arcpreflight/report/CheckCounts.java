package io.arcpreflight.report;

import io.arcpreflight.catalog.Severity;

/**
 * How many checks came to what, and how many findings ask for attention only.
 *
 * @param unknown of those that stand in nobody's way, how many have not seen what they asked for
 * @param skipped left out by the caller
 * @param notApplicable to this machine and these settings
 */
public record CheckCounts(
    int passed,
    int failed,
    int warned,
    int unknown,
    int skipped,
    int notApplicable,
    int couldNotRun,
    int notes,
    int warnings) {
  public static CheckCounts of(Report report) {
    var counts = new int[7];
    for (var check : report.checks()) {
      counts[
          switch (check.status()) {
            case PASS -> check.unknown() ? 3 : 0;
            case FAIL -> 1;
            case WARN -> 2;
            case NOT_APPLICABLE -> check.skippedBy() == null ? 5 : 4;
            case COULD_NOT_RUN -> 6;
          }]++;
    }
    var notes = 0;
    var warnings = 0;
    for (var finding : report.findings()) {
      notes += finding.severity() == Severity.INFO ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }
    return new CheckCounts(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], notes,
        warnings);
  }

  public int planned() {
    return passed + failed + warned + unknown + skipped + notApplicable + couldNotRun;
  }
}
