package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.VerdictText;
import java.io.IOException;

/**
 * Writes a report as one page that loads nothing. It is HTML and XML at once, so that a strict
 * parser can hold it to account.
 */
public final class HtmlReportWriter implements ReportWriter {
  private final Labels words;
  private final String language;

  /**
   * @param language the tag of the language that the words are of
   */
  public HtmlReportWriter(Labels words, String language) {
    this.words = words;
    this.language = language;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var page = new HtmlOutput();
    var frame = new PageFrame(words, page);
    var verdict = words.text(new VerdictText(words, true).title(report));
    var title = verdict + " · " + report.host().name() + " · arc-preflight";
    frame.begin(language, title, "findings", Label.HTML_SKIP);
    writeBody(report, frame, page);
    frame.end(report.tool().name() + " " + report.tool().version());
    out.append(page.page());
  }

  private void writeBody(Report report, PageFrame frame, HtmlOutput page) {
    var path = new RequestPath(report);
    var details = new DetailLines(words);
    var chains = ChainSection.chains(path.ways());
    new ReportHead(words, page).write(report);
    writeBar(report, path, chains.size(), frame);
    page.newLine().begin("main");
    frame.beginSection("findings", Label.HTML_FINDINGS);
    new FindingSection(words, page).write(report.findings());
    page.end();
    if (!path.ways().isEmpty()) {
      frame.beginSection("path", Label.HTML_PATH);
      new PathSection(words, page).write(path);
      page.end();
      frame.beginSection("timing", Label.HTML_TIMING);
      new WaterfallSection(words, page, details).write(path.ways());
      page.end();
    }
    if (!chains.isEmpty()) {
      frame.beginSection("certificates", Label.HTML_CERTIFICATES);
      new ChainSection(words, page, report).write(chains);
      page.end();
    }
    if (!report.checks().isEmpty()) {
      frame.beginSection("checks", Label.HTML_CHECKS);
      new CheckSection(words, page, details).write(report.checks());
      page.end();
    }
    if (!report.settings().isEmpty()) {
      frame.beginSection("settings", Label.SETTINGS);
      new SettingSection(words, page).write(report.settings());
      page.end();
    }
    page.end();
  }

  /** Where to go, and what to look for; both stay in sight. */
  private static void writeBar(Report report, RequestPath path, int chains, PageFrame frame) {
    frame.beginBar();
    frame.entry("findings", Label.HTML_FINDINGS, report.findings().size());
    if (!path.ways().isEmpty()) {
      frame.entry("path", Label.HTML_PATH, 0);
      frame.entry("timing", Label.HTML_TIMING, 0);
    }
    if (chains > 0) {
      frame.entry("certificates", Label.HTML_CERTIFICATES, chains);
    }
    if (!report.checks().isEmpty()) {
      frame.entry("checks", Label.HTML_CHECKS, report.checks().size());
    }
    if (!report.settings().isEmpty()) {
      frame.entry("settings", Label.SETTINGS, report.settings().size());
    }
    frame.endBar();
  }
}
