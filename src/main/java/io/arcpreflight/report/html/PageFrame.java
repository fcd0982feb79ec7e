package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;

/** What a page of sections has around what it says: where to go, what to search, who made it. */
final class PageFrame {
  private final Labels words;
  private final HtmlOutput page;
  private final HtmlPage around;

  PageFrame(Labels words, HtmlOutput page) {
    this.words = words;
    this.page = page;
    this.around = new HtmlPage(page, PageAssets.read());
  }

  /**
   * Begins the page.
   *
   * @param language the tag of the language that the words are of
   * @param main the id of the section that most come for, which a first key leads to
   */
  void begin(String language, String title, String main, Label skip) {
    around.begin(language, title);
    page.newLine().begin("a", "skip").attribute("href", "#" + main);
    page.text(words.text(skip)).end();
    page.begin("div", "page");
  }

  /** Begins the bar, which stays in sight, with its list of sections. */
  void beginBar() {
    page.newLine().begin("div", "bar");
    page.begin("nav").attribute("aria-label", words.text(Label.HTML_SECTIONS)).begin("ul");
  }

  /** A section to go to; what there is nothing of is not counted. */
  void entry(String id, Label label, int count) {
    page.begin("li").begin("a").attribute("href", "#" + id).text(words.text(label));
    if (count > 0) {
      page.text(" ").element("span", "count", Integer.toString(count));
    }
    page.end().end();
  }

  /** Ends the bar with the search. */
  void endBar() {
    page.end().end();
    page.begin("div", "search").attribute("role", "search").flag("hidden");
    page.begin("input").attribute("type", "search").attribute("id", "search");
    page.attribute("aria-label", words.text(Label.HTML_SEARCH));
    page.attribute("placeholder", words.text(Label.HTML_SEARCH));
    page.attribute("autocomplete", "off").attribute("spellcheck", "false").endVoid();
    page.begin("p", "shown").attribute("role", "status").attribute("id", "shown");
    page.attribute("data-text", words.text(Label.HTML_SHOWN, "{0}", "{1}")).end().end().end();
  }

  void beginSection(String id, Label label) {
    page.newLine().begin("section").attribute("id", id);
    page.attribute("aria-labelledby", id + "-title");
    page.begin("h2").attribute("id", id + "-title").text(words.text(label)).end();
    page.begin("p", "nothing").flag("hidden").text(words.text(Label.HTML_NOTHING)).end();
  }

  /** Ends all of it. */
  void end(String tool) {
    page.newLine().begin("footer").begin("p").text(tool + ". ");
    page.text(words.text(Label.HTML_CONFIDENTIAL)).end().end().end();
    around.end();
  }
}
