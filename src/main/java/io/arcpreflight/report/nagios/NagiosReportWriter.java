package io.arcpreflight.report.nagios;

import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;

/**
 * Writes what Nagios and its kin read: one status line with performance data, and one line of long
 * text for each finding. Times are in seconds.
 */
public final class NagiosReportWriter implements ReportWriter {
  private static final int SHOWN = 3;

  private final Labels words;

  public NagiosReportWriter(Labels words) {
    this.words = words;
  }

  /** The one line of a run that came to no report. */
  public static void writeUnknown(String why, StringBuilder out) {
    out.append("ARC ").append(NagiosStatus.UNKNOWN.name()).append(" - ");
    out.append(escaped(why)).append('\n');
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var tally = CheckCounts.of(report);
    out.append("ARC ")
        .append(NagiosStatus.of(report).name())
        .append(" - ")
        .append(escaped(summary(report, tally)))
        .append(" | ")
        .append(performance(report, tally))
        .append('\n');
    for (var finding : report.findings()) {
      out.append(escaped(longText(finding))).append('\n');
    }
  }

  private String passed(CheckCounts tally) {
    return words.count(tally.passed(), Label.PASSED_ONE, Label.PASSED_MANY);
  }

  private String summary(Report report, CheckCounts tally) {
    return switch (report.verdict()) {
      case READY -> passed(tally);
      case READY_WITH_WARNINGS -> leading(report, Label.NAGIOS_WARNINGS);
      case PARTIAL ->
          words.text(Label.NAGIOS_PARTIAL, passed(tally), String.join(", ", report.missing()));
      case NOT_READY -> leading(report, Label.NAGIOS_NOT_READY);
      case INCOMPLETE ->
          words.text(
              report.expectations().interrupted()
                  ? Label.NAGIOS_INTERRUPTED
                  : Label.NAGIOS_UNFINISHED,
              tally.couldNotRun(),
              tally.planned());
    };
  }

  private String leading(Report report, Label otherwise) {
    return report.findings().isEmpty()
        ? words.text(otherwise)
        : named(report.findings().getFirst());
  }

  private static String named(ReportedFinding finding) {
    var code = finding.code() == null ? "" : ", " + finding.code();
    return finding.summary() + " (" + finding.cause() + code + ")";
  }

  private static String performance(Report report, CheckCounts tally) {
    var ms = report.durationMs();
    return "checks="
        + tally.planned()
        + " failed="
        + tally.failed()
        + " warnings="
        + tally.warned()
        + " unfinished="
        + tally.couldNotRun()
        + " time="
        + ms / 1_000
        + "."
        + String.valueOf(1_000 + ms % 1_000).substring(1)
        + "s";
  }

  private String longText(ReportedFinding finding) {
    var text = new StringBuilder(words.text(severity(finding))).append(": ").append(named(finding));
    var affected = finding.affected();
    if (affected != null) {
      text.append(words.text(Label.NAGIOS_AFFECTED, affected.endpoints(), affected.of()));
    }
    var subjects = finding.subjects();
    var shown = subjects.subList(0, Math.min(SHOWN, subjects.size()));
    if (!shown.isEmpty()) {
      text.append(": ").append(String.join(", ", shown.stream().map(words::phrase).toList()));
      text.append(subjects.size() > SHOWN ? ", …" : "");
    }
    if (!finding.evidence().isEmpty()) {
      text.append("; ").append(finding.evidence().getFirst());
    }
    return text.toString();
  }

  private static Label severity(ReportedFinding finding) {
    return switch (finding.severity()) {
      case ERROR -> Label.NAGIOS_ERROR;
      case WARNING -> Label.NAGIOS_WARNING;
      case INFO -> Label.NAGIOS_INFO;
    };
  }

  /** A bar would begin performance data, and a line break another line. */
  private static String escaped(String text) {
    return VisibleText.of(text).replace("|", "\\x7c");
  }
}
