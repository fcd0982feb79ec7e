package io.arcpreflight.report.change;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.report.Report;
import io.avaje.jsonb.Json;
import java.util.List;

/** Two reports beside each other: what {@code history diff} prints. */
@Json
public record ReportDifference(
    String schemaVersion, ComparedRun before, ComparedRun after, List<ReportedChange> changes) {
  private static final String SCHEMA_VERSION = "1.0";

  public ReportDifference {
    changes = List.copyOf(changes);
  }

  /** What is different in the second report. */
  public static ReportDifference between(Report before, Report after, Catalog catalog) {
    return new ReportDifference(
        SCHEMA_VERSION,
        ComparedRun.of(before),
        ComparedRun.of(after),
        ReportComparison.between(before, after).stream()
            .map(fact -> ReportedChange.of(fact, catalog))
            .toList());
  }
}
