package io.arcpreflight.report.html;

/** What every page has around its content: it loads nothing, and allows nothing but its own. */
public final class HtmlPage {
  private final HtmlOutput out;
  private final PageAssets assets;

  public HtmlPage(HtmlOutput out, PageAssets assets) {
    this.out = out;
    this.assets = assets;
  }

  /** Up to where the content begins. */
  public void begin(String language, String title) {
    out.begin("html").attribute("xmlns", "http://www.w3.org/1999/xhtml");
    out.attribute("lang", language);
    out.newLine().begin("head").newLine();
    out.begin("meta").attribute("charset", "utf-8").endVoid().newLine();
    out.begin("meta").attribute("http-equiv", "Content-Security-Policy");
    out.attribute("content", assets.policy()).endVoid().newLine();
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("referrer", "no-referrer");
    meta("robots", "noindex");
    out.begin("title").text(title).end();
    for (var style : assets.styles()) {
      out.newLine().own("style", style.text());
    }
    out.end().newLine().begin("body");
    out.own(assets.symbols());
  }

  /** From where the content ends. */
  public void end() {
    out.newLine().own("script", assets.script().text());
    out.end().end();
  }

  private void meta(String name, String content) {
    out.begin("meta").attribute("name", name).attribute("content", content).endVoid().newLine();
  }
}
