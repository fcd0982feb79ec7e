package io.arcpreflight.app.history;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.report.change.ReportDifference;
import java.io.IOException;
import java.util.function.Consumer;

/** Says what is different in two saved reports. Both are judged by the rules of this version. */
public final class CompareReports {
  private final ProcessContext context;
  private final Catalog catalog;

  public CompareReports(ProcessContext context, Language language) {
    this.context = context;
    this.catalog = Catalog.load(language);
  }

  /**
   * Reads both and compares them.
   *
   * @param remarks is told in a sentence where a report is newer than this version
   * @throws BadInputException when one of them is no report
   */
  public ReportDifference compare(String before, String after, Consumer<String> remarks)
      throws IOException {
    return ReportDifference.between(
        SavedReport.judgeAgain(before, context, catalog, remarks),
        SavedReport.judgeAgain(after, context, catalog, remarks),
        catalog);
  }
}
