package io.arcpreflight.report.journal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.text.VisibleText;
import java.util.LinkedHashSet;

/**
 * A run as one entry of systemd's journal: a field a line, as {@code logger --journald} reads them.
 * A field stands once for each of its values, of which {@code journalctl} finds every one.
 */
public final class JournalEntry {
  /** Of every entry about the end of a run, and of nothing else. */
  static final String MESSAGE_ID = "cc336136f0404ce784ca8a6c8acde892";

  private final Labels words;
  private final StringBuilder fields = new StringBuilder(512);

  private JournalEntry(Labels words) {
    this.words = words;
  }

  /**
   * @param process the number of this process; the journal adds its unit to the entry, which it
   *     cannot do for the one that brings it if that has ended by then
   */
  public static String of(Report report, String process, Labels words) {
    var entry = new JournalEntry(words);
    entry.add(report, process);
    return entry.fields.toString();
  }

  private void add(Report report, String process) {
    var causes = new LinkedHashSet<String>();
    for (var finding : report.findings()) {
      if (finding.severity() != Severity.INFO) {
        causes.add(finding.cause());
      }
    }
    add("MESSAGE", message(report, String.join(", ", causes)));
    add("MESSAGE_ID", MESSAGE_ID);
    add("PRIORITY", priority(report));
    add("SYSLOG_IDENTIFIER", report.tool().name());
    add("OBJECT_PID", process);
    add("ARC_PREFLIGHT_COMMAND", report.expectations().mode().id());
    add("ARC_PREFLIGHT_VERDICT", report.verdict().id());
    add("ARC_PREFLIGHT_EXIT_CODE", String.valueOf(report.exitCode()));
    add("ARC_PREFLIGHT_DURATION_MS", String.valueOf(report.durationMs()));
    add("ARC_PREFLIGHT_VERSION", report.tool().version());
    for (var cause : causes) {
      add("ARC_PREFLIGHT_CAUSE", cause);
    }
    if (report.changes() != null && report.changes().last() != null) {
      add("ARC_PREFLIGHT_CHANGED", report.isUnchanged() ? "no" : "yes");
    }
  }

  private String message(Report report, String causes) {
    var verdict = new VerdictText(words, true);
    var sentence = words.text(verdict.title(report)) + ": " + verdict.sentence(report);
    return causes.isEmpty() ? sentence : sentence + " (" + causes + ")";
  }

  /** Of syslog: error, warning, information. */
  private static String priority(Report report) {
    return switch (report.verdict()) {
      case NOT_READY, INCOMPLETE -> "3";
      case READY_WITH_WARNINGS, PARTIAL -> "4";
      case READY -> "6";
    };
  }

  /** No value has a second line, which would be a field of its own. */
  private void add(String field, String value) {
    fields.append(field).append('=').append(VisibleText.of(value)).append('\n');
  }
}
