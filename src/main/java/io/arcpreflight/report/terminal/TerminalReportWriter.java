package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;

/**
 * Writes a report for a person at a terminal: who and where, the verdict, one block for each
 * finding, and what to type next. A healthy run takes three lines.
 */
public final class TerminalReportWriter implements ReportWriter {
  /** The lines of the smallest usual screen. What is longer has its verdict at the end as well. */
  private static final int SCREEN = 24;

  private final TerminalStyle style;
  private final Labels words;

  public TerminalReportWriter(TerminalStyle style, Labels words) {
    this.style = style;
    this.words = words;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    var header = new HeaderSection(page, words);
    header.writeIdentity(report);
    if (report.verdict() == Verdict.READY && style.detail() != Detail.VERBOSE) {
      writeVerdict(report, page);
      writeChanges(report, page);
      new FooterSection(page, words, report).writeNext(report);
      return;
    }
    header.writeProxy(report);
    page.blank();
    writeVerdict(report, page);
    if (MissingSection.isNeeded(report)) {
      new MissingSection(page, words).write(report);
    }
    writeFindings(report, page);
    writeChanges(report, page);
    if (style.detail() == Detail.VERBOSE) {
      new CheckSection(page, words).write(report);
      writeSettings(report, page);
    }
    if (style.detail() != Detail.SHORT) {
      new FooterSection(page, words, report).write(report);
    }
    if (page.lines() > SCREEN) {
      page.blank();
      writeVerdict(report, page);
    }
  }

  private void writeVerdict(Report report, PageLayout page) throws IOException {
    if (report.azcmagent() == null) {
      new VerdictSection(page, words).write(report);
    } else {
      new AzcmagentRunSection(page, words).write(report, report.azcmagent());
    }
  }

  private void writeChanges(Report report, PageLayout page) throws IOException {
    if (report.changes() != null) {
      new ChangesSection(page, words).write(report, report.changes());
    }
  }

  private void writeFindings(Report report, PageLayout page) throws IOException {
    var section = new FindingSection(page, words, report);
    var number = 0;
    for (var finding : report.findings()) {
      if (finding.severity() != Severity.INFO || style.detail() == Detail.VERBOSE) {
        page.blank();
        section.write(++number, finding);
      } else if (style.detail() == Detail.NORMAL) {
        page.blank();
        section.writeTitle(++number, finding);
      }
    }
  }

  private void writeSettings(Report report, PageLayout page) throws IOException {
    if (!report.settings().isEmpty()) {
      new SettingSection(page, words).write(report.settings());
    }
  }
}
