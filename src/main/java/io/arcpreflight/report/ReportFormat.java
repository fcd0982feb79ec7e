package io.arcpreflight.report;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.report.checks.CheckListWriter;
import io.arcpreflight.report.json.JsonExplanationWriter;
import io.arcpreflight.report.json.JsonLogWriter;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.report.nagios.NagiosReportWriter;
import io.arcpreflight.report.nagios.NagiosStatus;
import io.arcpreflight.report.terminal.TerminalExplanationWriter;
import io.arcpreflight.report.terminal.TerminalLogWriter;
import io.arcpreflight.report.terminal.TerminalReportWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The formats of results: a name, who writes what in it, and the exit code that belongs to it. A
 * format applies where it has a writer.
 */
public enum ReportFormat {
  TEXT(
      FormatWriters.of(style -> new TerminalReportWriter(style.terminal(), style.labels()))
          .explanations(
              style ->
                  new TerminalExplanationWriter(style.terminal(), style.labels(), style.system()))
          .logs(style -> new TerminalLogWriter(style.terminal(), style.labels()))),
  JSON(
      FormatWriters.of(_ -> new JsonReportWriter())
          .explanations(_ -> new JsonExplanationWriter())
          .logs(_ -> new JsonLogWriter())
          .checkLists(CheckListWriter::writeJson)),
  NAGIOS(
      FormatWriters.of(style -> new NagiosReportWriter(style.labels()))
          .exitCode(report -> NagiosStatus.of(report).exit())
          .failures(
              (sentence, out) -> {
                NagiosReportWriter.writeUnknown(sentence, out);
                return NagiosStatus.UNKNOWN.exit();
              }));

  /** Functions that hold nothing. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final FormatWriters writers;

  ReportFormat(FormatWriters writers) {
    this.writers = writers;
  }

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name, in whatever case. */
  public static ReportFormat named(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** What a format is asked for. */
  public enum Subject {
    /** The report of a run that only looks, or a saved one. */
    REPORT,
    /** The report of a run of azcmagent, whose exit code is azcmagent's own. */
    AZCMAGENT_RUN,
    EXPLANATION,
    LOG
  }

  /** The names of the formats that there are for this. */
  public static List<String> ids(Subject subject) {
    var ids = new ArrayList<String>();
    for (var format : values()) {
      if (format.isFor(subject)) {
        ids.add(format.id());
      }
    }
    return ids;
  }

  public boolean isFor(Subject subject) {
    return switch (subject) {
      case REPORT -> true;
      case AZCMAGENT_RUN -> !writers.hasOwnExitCodes();
      case EXPLANATION -> writers.explanations() != null;
      case LOG -> writers.logs() != null;
    };
  }

  public ReportWriter reportWriter(ReportStyle style) {
    return writers.reports().apply(style);
  }

  /** The exit status of a process that writes this report. */
  public int exitCode(Report report) {
    var own = writers.exitCode();
    return own == null ? report.exitCode() : own.applyAsInt(report);
  }

  /**
   * Who writes explanations.
   *
   * @throws NullPointerException where it is not for explanations
   */
  public ExplanationWriter explanationWriter(ReportStyle style) {
    return requireNonNull(writers.explanations(), "no explanations").apply(style);
  }

  /**
   * Who writes what logs hold.
   *
   * @throws NullPointerException where it is not for logs
   */
  public LogWriter logWriter(ReportStyle style) {
    return requireNonNull(writers.logs(), "no logs").apply(style);
  }

  public FormatWriters.CheckLists checkListWriter() {
    return writers.checkLists();
  }

  /**
   * Writes why there is no result, where the format's readers know of no other way to hear of it.
   *
   * @param exitCode of a process whose format has no word in it
   * @return the exit status of the process
   */
  public int writeFailure(String sentence, int exitCode, StringBuilder out) {
    var failures = writers.failures();
    return failures == null ? exitCode : failures.write(sentence, out);
  }
}
