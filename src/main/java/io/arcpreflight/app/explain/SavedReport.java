package io.arcpreflight.app.explain;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.check.RunAssessor;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.report.json.UnreadableReportException;
import io.arcpreflight.report.redact.Redaction;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.function.Consumer;

/** Judges the observations of a saved report anew, by the rules of this version. */
public final class SavedReport {
  private SavedReport() {}

  /**
   * @param redacted whether what is private in it is replaced first
   * @param remarks is told in a sentence where a report is newer than this version
   * @throws BadInputException when the text is no report
   */
  static Report judgeAgain(
      InputText input, Catalog catalog, boolean redacted, Consumer<String> remarks)
      throws IOException {
    var saved = read(input, remarks);
    if (redacted) {
      saved = read(redacted(input), _ -> {});
    }
    try {
      return judgeAgain(saved, catalog);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          ExitCode.ARGUMENT,
          input.origin()
              + " holds what no run has seen: "
              + VisibleText.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Reads what a word of a command line leads to, and judges that anew.
   *
   * @throws BadInputException when it leads to no report
   */
  public static Report judgeAgain(
      String file, ProcessContext context, Catalog catalog, Consumer<String> remarks)
      throws IOException {
    var input =
        InputText.behind(file, context)
            .orElseThrow(
                () -> new BadInputException(ExitCode.ARGUMENT, "there is no file " + file));
    if (!input.isReport()) {
      throw new BadInputException(
          ExitCode.ARGUMENT, input.origin() + " is not a saved report (--format json)");
    }
    return judgeAgain(input, catalog, false, remarks);
  }

  /** The same run with the findings of this version; its words are the catalogue's. */
  public static Report judgeAgain(Report saved, Catalog catalog) {
    var run = SavedReportReplay.asRunRecord(saved);
    var diagnosis = RunAssessor.diagnose(run, catalog);
    return new ReportBuilder(catalog, systemOf(saved), saved::host).rebuild(saved, run, diagnosis);
  }

  private static InputText redacted(InputText input) {
    try {
      return new InputText(Redaction.of(input.text()), input.origin());
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  private static Report read(InputText input, Consumer<String> remarks) throws IOException {
    try {
      return new JsonReportReader(remarks).read(input.text(), input.origin());
    } catch (UnreadableReportException e) {
      throw new BadInputException(ExitCode.ARGUMENT, String.valueOf(e.getMessage()));
    }
  }

  /** The remedies are for the machine that the report is about, not for the one that reads it. */
  private static OperatingSystem systemOf(Report report) {
    return OperatingSystem.named(report.host().os());
  }
}
