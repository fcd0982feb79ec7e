package io.arcpreflight.report.change;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What is different from an earlier run.
 *
 * @param run the earlier one
 */
@Json
public record RunDifference(ComparedRun run, List<ReportedChange> changes) {
  public RunDifference {
    changes = List.copyOf(changes);
  }

  public static RunDifference of(Report earlier, List<Fact> changes, Catalog catalog) {
    return new RunDifference(
        ComparedRun.of(earlier),
        changes.stream().map(fact -> ReportedChange.of(fact, catalog)).toList());
  }
}
