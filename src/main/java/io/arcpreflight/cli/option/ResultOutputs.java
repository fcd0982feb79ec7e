package io.arcpreflight.cli.option;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ResultOutput.Content;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import io.arcpreflight.report.ReportStyle;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All formats of one result, and where each of them goes. */
public final class ResultOutputs {
  private final List<FormatOutput> outputs;
  private final Console console;

  ResultOutputs(List<FormatOutput> outputs, Console console) {
    this.outputs = List.copyOf(outputs);
    this.console = console;
  }

  /** Whether a person reads a result together with what else is printed. */
  public boolean areForPeople() {
    for (var each : outputs) {
      if (each.isForPeople()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the standard output is to hold a document, and nothing else. */
  public boolean isDocumentOnStandardOutput() {
    for (var each : outputs) {
      if (each.output().isStandardOutput()) {
        return !each.isForPeople();
      }
    }
    return false;
  }

  /**
   * Requires that every format is for this.
   *
   * @throws BadInputException where one is not
   */
  public void requireFor(Subject subject, String only) {
    for (var each : outputs) {
      if (!each.format().isFor(subject)) {
        throw new BadInputException(
            ExitCode.ARGUMENT,
            "--format: %s is for %s only; %s work for everything"
                .formatted(
                    each.format().id(), only, String.join(" and ", ReportFormat.ids(subject))));
      }
    }
  }

  /**
   * Requires that nothing goes to a file.
   *
   * @param option what writes again and again, which no file that is either whole or not there
   *     takes
   * @throws BadInputException where something does
   */
  public void requireStandardOutput(String option) {
    for (var each : outputs) {
      if (!each.output().isStandardOutput()) {
        throw new BadInputException(
            ExitCode.ARGUMENT, option + ": cannot be combined with --format=FILE");
      }
    }
  }

  /** What to write in a format, in the style of the place where it goes. */
  @FunctionalInterface
  public interface Contents {
    Content of(ReportFormat format, ReportStyle style);
  }

  /** Writes a result in every format, also where one of them cannot be written. */
  public void write(ReportStyle style, Contents contents) throws IOException {
    write(outputs, style, contents);
  }

  /**
   * Writes a report in every format.
   *
   * @return the exit status that belongs to it
   */
  public int write(Report report, ReportStyle style) throws IOException {
    write(style, contents(report));
    return exitCode(report);
  }

  /** Writes a report to people only. */
  public void writeToPeople(Report report, ReportStyle style) throws IOException {
    write(forPeople(true), style, contents(report));
  }

  /** Writes to people only. */
  public void writeToPeople(ReportStyle style, Content content) throws IOException {
    write(forPeople(true), style, (_, _) -> content);
  }

  /**
   * Writes a report in the formats that are not for people, who have read all of it.
   *
   * @return the exit status that belongs to it
   */
  public int writeToOthers(Report report, ReportStyle style) throws IOException {
    write(forPeople(false), style, contents(report));
    return exitCode(report);
  }

  /**
   * The same for a run that was refused, of which a text has nothing to say that was not said
   * already.
   */
  public int writeRefused(Report report, ReportStyle style) throws IOException {
    write(
        outputs.stream().filter(each -> each.format() != ReportFormat.TEXT).toList(),
        style,
        contents(report));
    return exitCode(report);
  }

  /**
   * Writes a report to files only.
   *
   * @return the exit status that belongs to it
   */
  public int writeToFiles(Report report, ReportStyle style) throws IOException {
    write(
        outputs.stream().filter(each -> !each.output().isStandardOutput()).toList(),
        style,
        contents(report));
    return exitCode(report);
  }

  private List<FormatOutput> forPeople(boolean isWanted) {
    return outputs.stream().filter(each -> each.isForPeople() == isWanted).toList();
  }

  private static Contents contents(Report report) {
    return (format, style) -> out -> format.reportWriter(style).write(report, out);
  }

  /** That of the format for which no file of its own was named, because its readers see it. */
  public int exitCode(Report report) {
    for (var each : outputs) {
      if (!each.hasOwnFile()) {
        return each.format().exitCode(report);
      }
    }
    return report.exitCode();
  }

  private void write(List<FormatOutput> chosen, ReportStyle style, Contents contents)
      throws IOException {
    BadInputException lost = null;
    for (var each : chosen) {
      var there = each.hasOwnFile() ? style.inFile(Console.USUAL_WIDTH) : style;
      try {
        each.output().write(contents.of(each.format(), there));
      } catch (BadInputException e) {
        complain(lost);
        lost = e;
      }
    }
    if (lost != null) {
      throw lost;
    }
  }

  private void complain(@Nullable BadInputException lost) {
    if (lost != null) {
      console.complain(String.valueOf(lost.getMessage()));
    }
  }
}
