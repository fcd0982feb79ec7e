package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.LogWriter;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LogVerdict;
import io.arcpreflight.report.logs.LoggedEvent;
import io.arcpreflight.report.logs.LoggedFinding;
import io.arcpreflight.report.logs.LoggedFinding.State;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * For a person at a terminal: whether something is not over, one block for each of those, what
 * nobody knows, and one line for what is background or over.
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
    if (document.verdict() == LogVerdict.NO_LOG) {
      writeInOneLine(Label.LOG_NO_LOG_WORDS, document.findings(), page, section);
      return;
    }
    var over = new ArrayList<LoggedFinding>();
    var number = 0;
    var background = new ArrayList<LoggedFinding>();
    for (var finding : document.findings()) {
      if (isInFull(finding, document)) {
        page.blank();
        section.write(++number, finding);
      } else {
        (finding.isResolved() ? over : background).add(finding);
      }
    }
    new UnrecognisedErrorsSection(page, words).write(document.unrecognised());
    if (style.detail() != Detail.SHORT) {
      writeInOneLine(Label.LOG_BACKGROUND, background, page, section);
      writeInOneLine(Label.LOG_OVER, over, page, section);
      writeNext(document, page);
    }
  }

  /** What is told at debug level alone is background, unless there is nothing else. */
  private boolean isInFull(LoggedFinding finding, LogDocument document) {
    return style.detail() == Detail.VERBOSE
        || switch (finding.state()) {
          case OPEN -> true;
          case BACKGROUND -> document.verdict() == LogVerdict.UNCLEAR;
          case RESOLVED -> false;
        };
  }

  @Override
  public void write(LoggedEvent event, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    var occurrence = event.occurrence();
    var time = occurrence.time() == null ? "" : TimeText.shown(occurrence.time()) + " ";
    var sign = sign(event);
    var line = page.line().add(time).add(sign).add(" ");
    var column = line.columns();
    var title = page.wrapped(line, column, AnsiColor.HEADING, event.summary());
    page.endWith(title, event.id());
    if (!event.summary().equals(occurrence.text())) {
      page.endWrapped(page.line().padTo(column), column, occurrence.text());
    }
    page.end(page.line().padTo(column).add(occurrence.log() + ":" + occurrence.line()));
  }

  private static StatusSymbol sign(LoggedEvent event) {
    if (event.isUnrecognised() || event.background()) {
      return StatusSymbol.UNKNOWN;
    }
    return event.isFailure() ? StatusSymbol.FAIL : StatusSymbol.PASS;
  }

  private void writeLogs(LogDocument document, PageLayout page) throws IOException {
    var tool = document.tool();
    var logs = document.logs();
    var what = logs.size() == 1 ? logs.getFirst().name() : words.text(Label.LOG_COUNT, logs.size());
    var line = page.line().add(tool.name() + " " + tool.version()).add(BETWEEN);
    page.endWith(
        page.wrapped(line, line.columns(), AnsiColor.PLAIN, what),
        words.count((int) document.lines(), Label.LINES_ONE, Label.LINES_MANY)
            + ", "
            + ByteCount.shown(document.bytes()));
    for (var log : logs) {
      if (log.problem() != null) {
        var problem = words.text(Label.LOG_PROBLEM, log.name(), words.phrase(log.problem()));
        page.endWrapped(page.line().add(StatusSymbol.UNKNOWN).add(" "), INDENT, problem);
      } else if (log.isSomethingElse() && logs.size() > 1) {
        var other = words.text(Label.LOG_OTHER_FILE, log.name());
        page.endWrapped(page.line().add(StatusSymbol.UNKNOWN).add(" "), INDENT, other);
      } else if (page.isVerbose() && logs.size() > 1) {
        page.end(page.line().padTo(INDENT).add(log.name()));
      }
    }
    if (logs.size() > 1 || hasMore(document)) {
      page.blank();
    }
  }

  private void writeVerdict(LogDocument document, PageLayout page) throws IOException {
    switch (document.verdict()) {
      case UNRESOLVED -> writeUnresolved(document, page);
      case NOT_RECOGNISED ->
          writeVerdict(
              page,
              StatusSymbol.UNKNOWN,
              Label.LOG_UNRECOGNISED,
              UnrecognisedErrorsSection.counted(document.unrecognised(), words));
      case UNCLEAR ->
          writeVerdict(
              page, StatusSymbol.UNKNOWN, Label.LOG_UNCLEAR, words.text(Label.LOG_UNCLEAR_MEANS));
      case PARTLY_READ ->
          writeVerdict(
              page,
              StatusSymbol.UNKNOWN,
              Label.LOG_PARTLY_READ,
              words.text(Label.LOG_PARTLY_MEANS));
      case NO_LOG ->
          writeVerdict(
              page, StatusSymbol.UNKNOWN, Label.LOG_NO_LOG, words.text(Label.LOG_NO_LOG_MEANS));
      case NOTHING_READ ->
          writeVerdict(page, StatusSymbol.UNKNOWN, Label.LOG_NOTHING_READ, nothingRead(document));
      case RESOLVED ->
          writeVerdict(
              page, StatusSymbol.PASS, Label.LOG_RESOLVED, words.text(Label.LOG_RESOLVED_MEANS));
      case NOTHING_FOUND ->
          writeVerdict(page, StatusSymbol.PASS, Label.LOG_CLEAN, nothingFound(document));
    }
  }

  private void writeUnresolved(LogDocument document, PageLayout page) throws IOException {
    var hasErrors = false;
    for (var finding : document.findings()) {
      if (finding.state() == State.OPEN && finding.severity() == Severity.ERROR) {
        hasErrors = true;
        if (finding.code() != null) {
          var latest = words.text(Label.LOG_LATEST, finding.code());
          writeVerdict(page, StatusSymbol.FAIL, Label.LOG_UNRESOLVED, latest);
          return;
        }
      }
    }
    var sign = hasErrors ? StatusSymbol.FAIL : StatusSymbol.WARN;
    writeVerdict(page, sign, Label.LOG_UNRESOLVED, words.text(Label.LOG_NO_CODE));
  }

  private String nothingRead(LogDocument document) {
    var count = document.logs().size();
    return words.count(count, Label.LOG_EMPTY_ONE, Label.LOG_EMPTY_MANY);
  }

  private String nothingFound(LogDocument document) {
    var since = document.since();
    return document.logs().isEmpty() && since != null
        ? words.text(Label.LOG_NOTHING_SINCE, TimeText.shown(since))
        : words.text(Label.LOG_CLEAN_MEANS);
  }

  private static boolean hasMore(LogDocument document) {
    return !document.findings().isEmpty() || document.unrecognised().count() > 0;
  }

  private void writeVerdict(PageLayout page, StatusSymbol sign, Label verdict, String sentence)
      throws IOException {
    var line =
        page.line().add(sign).add(" ").add(AnsiColor.HEADING, words.text(verdict)).add(BETWEEN);
    page.endWrapped(line, line.columns(), sentence);
  }

  private void writeInOneLine(
      Label heading, List<LoggedFinding> findings, PageLayout page, LoggedFindingSection section)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    page.blank();
    page.heading(words.text(heading));
    var table = new ReferenceTable(page);
    for (var finding : findings) {
      table.add(finding.id(), section.inOneLine(finding));
    }
    table.write(page.line(), INDENT);
  }

  private void writeNext(LogDocument document, PageLayout page) throws IOException {
    if (!hasMore(document)) {
      return;
    }
    page.blank();
    var next = new ReferenceTable(page);
    if (!document.findings().isEmpty()) {
      var first = document.findings().getFirst().id();
      next.add(words.text(Label.WHY), "arc-preflight explain " + first);
    }
    if (!document.checked()) {
      next.add(words.text(Label.LOG_NOW), "arc-preflight log --check");
    }
    next.add(words.text(Label.REPORT), "--format json");
    next.write(page.line(), 0);
  }
}
