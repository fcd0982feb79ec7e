package io.arcpreflight.report.fleet.html;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.fleet.FleetWriter;
import io.arcpreflight.report.html.HtmlOutput;
import io.arcpreflight.report.html.HtmlPage;
import io.arcpreflight.report.html.PageAssets;
import io.arcpreflight.report.html.PageAssets.Asset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the picture of many servers as one page that loads nothing: what to change, why, and every
 * server, to look for, filter and sort.
 */
public final class FleetHtmlWriter implements FleetWriter {
  static final String STYLE_HASH = "sha256-jrnunNXHCNMxjg1sCpoiUA5JIC8M6SxoT0mVkJDAQ9o=";
  static final String SCRIPT_HASH = "sha256-LnfqKo2fPsT0FXbC/U+IRLsF0UYdd3J8KNc79x0Apuc=";

  private final FleetWords words;
  private final Labels labels;
  private final String language;

  /**
   * @param language the tag of the language that the words are of
   */
  public FleetHtmlWriter(FleetWords words, Labels labels, String language) {
    this.words = words;
    this.labels = labels;
    this.language = language;
  }

  static PageAssets assets() {
    return PageAssets.with(
        Asset.read(FleetHtmlWriter.class, "fleet.css", STYLE_HASH),
        Asset.read(FleetHtmlWriter.class, "fleet.js", SCRIPT_HASH));
  }

  @Override
  public void write(FleetPicture picture, Appendable to) throws IOException {
    var out = new HtmlOutput();
    var page = new HtmlPage(out, assets());
    var head = new FleetHead(words, out);
    var document = picture.document();
    page.begin(language, head.verdict(document.readiness()) + " · arc-preflight");
    var sections = sections(document, out);
    out.newLine().begin("a", "skip").attribute("href", "#" + sections.getFirst().id());
    out.text(words.text("html.skip")).end();
    out.begin("div", "page");
    head.write(document);
    bar(sections, out);
    out.newLine().begin("main");
    for (var section : sections) {
      out.newLine().begin("section").attribute("id", section.id());
      out.attribute("aria-labelledby", section.id() + "-title");
      out.begin("h2").attribute("id", section.id() + "-title");
      out.text(words.text(section.title())).end();
      section.content().run();
      out.end();
    }
    out.end();
    out.newLine().begin("footer").begin("p").text("arc-preflight. ");
    out.text(words.text("html.confidential")).end().end().end();
    out.newLine().begin("script").attribute("type", "application/json");
    out.attribute("id", "data").drainTo(to);
    new ServerData(words, labels, to).write(picture);
    out.end();
    page.end();
    out.newLine().drainTo(to);
  }

  /**
   * One part of the page.
   *
   * @param title the key of its words
   */
  private record Section(String id, String title, int count, Runnable content) {}

  /** Those that have something to say. */
  private List<Section> sections(FleetDocument document, HtmlOutput out) {
    var changes = new ChangeSection(words, labels, out);
    var causes = new CauseSection(words, labels, out);
    var remarks = new RemarkSections(words, out);
    var sections = new ArrayList<Section>();
    var trend = document.trend();
    add(sections, "changes", document.changes(), () -> changes.write(document.changes()));
    add(sections, "causes", document.causes(), () -> causes.write(document.causes()));
    sections.add(
        new Section(
            "servers",
            "servers-asked",
            document.readiness().servers() + document.readiness().notReported().size(),
            () -> new ServerSection(words, out).write(document)));
    add(sections, "outliers", document.outliers(), () -> remarks.outliers(document.outliers()));
    add(sections, "contrasts", document.contrasts(), () -> remarks.contrasts(document.contrasts()));
    if (trend != null) {
      sections.add(new Section("trend", "trend", 0, () -> remarks.trend(trend)));
    }
    add(sections, "problems", document.reading().named(), () -> remarks.problems(document));
    return sections;
  }

  private static void add(List<Section> sections, String id, List<?> items, Runnable content) {
    if (!items.isEmpty()) {
      sections.add(new Section(id, id, items.size(), content));
    }
  }

  /** Where to go; it stays in sight. */
  private void bar(List<Section> sections, HtmlOutput out) {
    out.newLine().begin("div", "bar");
    out.begin("nav").attribute("aria-label", words.text("html.sections")).begin("ul");
    for (var section : sections) {
      out.begin("li").begin("a").attribute("href", "#" + section.id());
      out.text(words.text(section.title()));
      if (section.count() > 0) {
        out.text(" ").element("span", "count", FleetWords.number(section.count()));
      }
      out.end().end();
    }
    out.end().end().end();
  }
}
