package io.arcpreflight.report;

import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.report.checks.CheckListWriter;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who writes what in one format.
 *
 * @param exitCode the format's own exit codes, where its readers expect others than the report's
 * @param failures writes why there is no result, where readers take the standard output alone
 */
public record FormatWriters(
    Function<ReportStyle, ReportWriter> reports,
    @Nullable ToIntFunction<Report> exitCode,
    @Nullable Function<ReportStyle, ExplanationWriter> explanations,
    @Nullable Function<ReportStyle, LogWriter> logs,
    CheckLists checkLists,
    @Nullable Failures failures) {

  static FormatWriters of(Function<ReportStyle, ReportWriter> reports) {
    return new FormatWriters(reports, null, null, null, CheckListWriter::writeText, null);
  }

  FormatWriters exitCode(ToIntFunction<Report> own) {
    return new FormatWriters(reports, own, explanations, logs, checkLists, failures);
  }

  FormatWriters explanations(Function<ReportStyle, ExplanationWriter> writer) {
    return new FormatWriters(reports, exitCode, writer, logs, checkLists, failures);
  }

  FormatWriters logs(Function<ReportStyle, LogWriter> writer) {
    return new FormatWriters(reports, exitCode, explanations, writer, checkLists, failures);
  }

  FormatWriters checkLists(CheckLists writer) {
    return new FormatWriters(reports, exitCode, explanations, logs, writer, failures);
  }

  FormatWriters failures(Failures writer) {
    return new FormatWriters(reports, exitCode, explanations, logs, checkLists, writer);
  }

  boolean hasOwnExitCodes() {
    return exitCode != null;
  }

  /** Writes the list of the checks that a run would have. */
  @FunctionalInterface
  public interface CheckLists {
    void write(CheckList list, Appendable out) throws IOException;
  }

  /** Writes why there is no result. */
  @FunctionalInterface
  interface Failures {
    /** Returns the exit status of the process. */
    int write(String sentence, StringBuilder out);
  }
}
