package io.arcpreflight.app.history;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.history.EarlierRuns;
import io.arcpreflight.history.RunStore;
import io.arcpreflight.history.RunSummary;
import io.arcpreflight.history.StateFolderException;
import io.arcpreflight.history.StateLimits;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.change.ReportComparison;
import io.arcpreflight.report.change.RunChanges;
import io.arcpreflight.report.change.RunDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a run with those before it, and keeps it for those after it. What is wrong with the
 * folder is told in the report; the run is what it is without it.
 */
public final class KeepRun {
  private final ProcessContext context;
  private final StateLimits limits;
  private final Catalog catalog;

  public KeepRun(ProcessContext context, StateLimits limits, Language language) {
    this.context = context;
    this.limits = limits;
    this.catalog = Catalog.load(language);
  }

  /** The report with what has changed. */
  public Report keep(Report report, Path folder) {
    try (var store = RunStore.toKeep(folder, limits, context.nanoClock(), context.pause()::sleep)) {
      var now = RunSummary.of(report, "");
      var runs = new EarlierRuns(store.runs(), now);
      var changes = compared(report, now, runs, store);
      if (!report.expectations().interrupted()) {
        store.keep(report);
      }
      var remarks = new ArrayList<>(store.remarks());
      runs.clockWentBack().ifPresent(back -> remarks.add(clockWentBack(back)));
      return report.withChanges(
          new RunChanges(
              changes.last(), changes.lastGood(), changes.ongoing(), translated(remarks)));
    } catch (StateFolderException e) {
      return report.withChanges(unknown(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return report.withChanges(unknown(folder + " cannot be read: " + e.getMessage()));
    }
  }

  private RunChanges unknown(String why) {
    return new RunChanges(
        null, null, List.of(), translated(List.of(why + "; this run is not kept there")));
  }

  private List<String> translated(List<String> remarks) {
    return remarks.stream().map(catalog::commandLine).toList();
  }

  private static String clockWentBack(Duration back) {
    return "this server's clock has gone back: by it, the run before began %d s after this one ended; runs are told apart by their order"
        .formatted(back.toSeconds());
  }

  private RunChanges compared(Report report, RunSummary now, EarlierRuns runs, RunStore store) {
    var since = runs.since();
    var last = runs.last();
    var difference = last == null ? null : difference(last, report, since, runs.unusual(), store);
    var good = now.isGood() ? null : runs.lastGood();
    var goodDifference =
        good == null || good.equals(last)
            ? null
            : difference(good, report, since, List.of(), store);
    return new RunChanges(difference, goodDifference, runs.ongoing(), List.of());
  }

  private @Nullable RunDifference difference(
      RunSummary earlier,
      Report report,
      Map<String, Instant> since,
      List<Fact> unusual,
      RunStore store) {
    var saved = store.report(earlier);
    if (saved == null) {
      return null;
    }
    var before =
        saved.tool().version().equals(report.tool().version())
            ? saved
            : SavedReport.judgeAgain(saved, catalog);
    var changes = new ArrayList<>(ReportComparison.between(before, report, since));
    changes.addAll(unusual);
    return RunDifference.of(saved, changes, catalog);
  }
}
