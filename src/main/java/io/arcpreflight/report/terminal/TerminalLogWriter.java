package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.LogWriter;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LoggedEvent;
import io.arcpreflight.report.logs.LoggedFinding;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * For a person at a terminal: whether something is not over, one block for each of those, and one
 * line for what is over.
 */
public final class TerminalLogWriter implements LogWriter {
  private static final String BETWEEN = "   ";
  private static final int INDENT = 2;

  private final TerminalStyle style;
  private final Labels words;

  public TerminalLogWriter(TerminalStyle style, Labels words) {
    this.style = style;
    this.words = words;
  }

  @Override
  public void write(LogDocument document, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    writeLogs(document, page);
    writeVerdict(document, page);
    var section = new LoggedFindingSection(page, words);
    var over = new ArrayList<LoggedFinding>();
    var number = 0;
    for (var finding : document.findings()) {
      if (finding.isResolved() && style.detail() != Detail.VERBOSE) {
        over.add(finding);
      } else {
        page.blank();
        section.write(++number, finding);
      }
    }
    if (style.detail() != Detail.SHORT) {
      writeOver(over, page, section);
      writeNext(document, page);
    }
  }

  @Override
  public void write(LoggedEvent event, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    var occurrence = event.occurrence();
    var time = occurrence.time() == null ? "" : TimeText.shown(occurrence.time()) + " ";
    var sign = event.event().equals("failure") ? StatusSymbol.FAIL : StatusSymbol.PASS;
    var line = page.line().add(time).add(sign).add(" ");
    var column = line.columns();
    var title = page.wrapped(line, column, AnsiColor.HEADING, event.summary());
    page.endWith(title, event.id());
    if (!event.summary().equals(occurrence.text())) {
      page.endWrapped(page.line().padTo(column), column, occurrence.text());
    }
    page.end(page.line().padTo(column).add(occurrence.log() + ":" + occurrence.line()));
  }

  private void writeLogs(LogDocument document, PageLayout page) throws IOException {
    var tool = document.tool();
    var logs = document.logs();
    var what = logs.size() == 1 ? logs.getFirst().name() : words.text(Label.LOG_COUNT, logs.size());
    var line = page.line().add(tool.name() + " " + tool.version()).add(BETWEEN);
    page.endWith(
        page.wrapped(line, line.columns(), AnsiColor.PLAIN, what),
        words.count((int) document.lines(), Label.LINES_ONE, Label.LINES_MANY));
    for (var log : logs) {
      if (log.problem() != null) {
        var problem = words.text(Label.LOG_PROBLEM, log.name(), words.phrase(log.problem()));
        page.endWrapped(page.line().add(StatusSymbol.UNKNOWN).add(" "), INDENT, problem);
      } else if (page.isVerbose() && logs.size() > 1) {
        page.end(page.line().padTo(INDENT).add(log.name()));
      }
    }
    if (logs.size() > 1 || !document.findings().isEmpty()) {
      page.blank();
    }
  }

  private void writeVerdict(LogDocument document, PageLayout page) throws IOException {
    var open = document.findings().stream().filter(finding -> !finding.isResolved()).toList();
    var errors = open.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    if (document.findings().isEmpty()) {
      writeVerdict(page, StatusSymbol.PASS, Label.LOG_CLEAN, words.text(Label.LOG_CLEAN_MEANS));
    } else if (open.isEmpty()) {
      writeVerdict(
          page, StatusSymbol.PASS, Label.LOG_RESOLVED, words.text(Label.LOG_RESOLVED_MEANS));
    } else if (document.exitCode() != 0) {
      writeVerdict(page, StatusSymbol.FAIL, Label.LOG_UNRESOLVED, latest(document, open));
    } else {
      var sign = errors ? StatusSymbol.FAIL : StatusSymbol.WARN;
      writeVerdict(page, sign, Label.LOG_UNRESOLVED, words.text(Label.LOG_NO_CODE));
    }
  }

  private String latest(LogDocument document, List<LoggedFinding> open) {
    for (var finding : open) {
      if (finding.code() != null && finding.severity() == Severity.ERROR) {
        return words.text(Label.LOG_LATEST, finding.code());
      }
    }
    return words.text(Label.LOG_LATEST, document.exitCode());
  }

  private void writeVerdict(PageLayout page, StatusSymbol sign, Label verdict, String sentence)
      throws IOException {
    var line =
        page.line().add(sign).add(" ").add(AnsiColor.HEADING, words.text(verdict)).add(BETWEEN);
    page.endWrapped(line, line.columns(), sentence);
  }

  private void writeOver(List<LoggedFinding> over, PageLayout page, LoggedFindingSection section)
      throws IOException {
    if (over.isEmpty()) {
      return;
    }
    page.blank();
    page.heading(words.text(Label.LOG_OVER));
    var table = new ReferenceTable(page);
    for (var finding : over) {
      table.add(finding.id(), section.overInOneLine(finding));
    }
    table.write(page.line(), INDENT);
  }

  private void writeNext(LogDocument document, PageLayout page) throws IOException {
    if (document.findings().isEmpty()) {
      return;
    }
    page.blank();
    var next = new ReferenceTable(page);
    next.add(words.text(Label.WHY), "arc-preflight explain " + document.findings().getFirst().id());
    if (!document.checked()) {
      next.add(words.text(Label.LOG_NOW), "arc-preflight log --check");
    }
    next.add(words.text(Label.REPORT), "--format json");
    next.write(page.line(), 0);
  }
}
