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
  public void write(Report report, Appendable to) throws IOException {
    var out = new HtmlOutput();
    var page = new HtmlPage(out, PageAssets.read());
    var verdict = words.text(new VerdictText(words, true).title(report));
    page.begin(language, verdict + " · " + report.host().name() + " · arc-preflight");
    writeBody(report, out);
    page.end();
    to.append(out.page());
  }

  private void writeBody(Report report, HtmlOutput page) {
    var path = new RequestPath(report);
    var details = new DetailLines(words);
    var chains = ChainSection.chains(path.ways());
    page.newLine().begin("a", "skip").attribute("href", "#findings");
    page.text(words.text(Label.HTML_SKIP)).end();
    page.begin("div", "page");
    new ReportHead(words, page).write(report);
    writeBar(report, path, chains.size(), page);
    page.newLine().begin("main");
    begin("findings", Label.HTML_FINDINGS, page);
    new FindingSection(words, page).write(report.findings());
    page.end();
    if (!path.ways().isEmpty()) {
      begin("path", Label.HTML_PATH, page);
      new PathSection(words, page).write(path);
      page.end();
      begin("timing", Label.HTML_TIMING, page);
      new WaterfallSection(words, page, details).write(path.ways());
      page.end();
    }
    if (!chains.isEmpty()) {
      begin("certificates", Label.HTML_CERTIFICATES, page);
      new ChainSection(words, page, report).write(chains);
      page.end();
    }
    if (!report.checks().isEmpty()) {
      begin("checks", Label.HTML_CHECKS, page);
      new CheckSection(words, page, details).write(report.checks());
      page.end();
    }
    if (!report.settings().isEmpty()) {
      begin("settings", Label.SETTINGS, page);
      new SettingSection(words, page).write(report.settings());
      page.end();
    }
    page.end();
    page.newLine().begin("footer").begin("p");
    page.text(report.tool().name() + " " + report.tool().version() + ". ");
    page.text(words.text(Label.HTML_CONFIDENTIAL)).end().end().end();
  }

  /** Where to go, and what to look for; both stay in sight. */
  private void writeBar(Report report, RequestPath path, int chains, HtmlOutput page) {
    page.newLine().begin("div", "bar");
    page.begin("nav").attribute("aria-label", words.text(Label.HTML_SECTIONS)).begin("ul");
    entry("findings", Label.HTML_FINDINGS, report.findings().size(), page);
    if (!path.ways().isEmpty()) {
      entry("path", Label.HTML_PATH, 0, page);
      entry("timing", Label.HTML_TIMING, 0, page);
    }
    entry("certificates", Label.HTML_CERTIFICATES, chains, page);
    entry("checks", Label.HTML_CHECKS, report.checks().size(), page);
    entry("settings", Label.SETTINGS, report.settings().size(), page);
    page.end().end();
    page.begin("div", "search").attribute("role", "search").flag("hidden");
    page.begin("input").attribute("type", "search").attribute("id", "search");
    page.attribute("aria-label", words.text(Label.HTML_SEARCH));
    page.attribute("placeholder", words.text(Label.HTML_SEARCH));
    page.attribute("autocomplete", "off").attribute("spellcheck", "false").endVoid();
    page.begin("p", "shown").attribute("role", "status").attribute("id", "shown");
    page.attribute("data-text", words.text(Label.HTML_SHOWN, "{0}", "{1}")).end().end().end();
  }

  private void entry(String id, Label label, int count, HtmlOutput page) {
    if (count == 0 && !id.equals("findings") && !id.equals("path") && !id.equals("timing")) {
      return;
    }
    page.begin("li").begin("a").attribute("href", "#" + id).text(words.text(label));
    if (count > 0) {
      page.text(" ").element("span", "count", Integer.toString(count));
    }
    page.end().end();
  }

  private void begin(String id, Label label, HtmlOutput page) {
    page.newLine().begin("section").attribute("id", id);
    page.attribute("aria-labelledby", id + "-title");
    page.begin("h2").attribute("id", id + "-title").text(words.text(label)).end();
    page.begin("p", "nothing").flag("hidden").text(words.text(Label.HTML_NOTHING)).end();
  }
}
