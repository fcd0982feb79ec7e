package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.FactMark;
import java.io.IOException;

/** Lines of text beside a label, which the first of them carries. */
final class LabelledBlock {
  private static final int HANG = 2;

  private final PageLayout page;
  private final int indent;
  private final int column;
  private String label;

  /**
   * @param indent where the label begins
   * @param column where the text begins
   */
  LabelledBlock(PageLayout page, int indent, int column, String label) {
    this.page = page;
    this.indent = indent;
    this.column = column;
    this.label = label;
  }

  /** A text of its own, wrapped. */
  void text(String text) throws IOException {
    page.endWrapped(start(), column, text);
  }

  /** One item among several: its further lines stand back. */
  void item(String text) throws IOException {
    page.endWrapped(start(), column + HANG, text);
  }

  /** A text of its own, wrapped, which leads to an address where the terminal has links. */
  void link(String text, String url) throws IOException {
    page.endLinked(start(), column, text, url);
  }

  /** What somebody wrote, with a caret under the mistake, where a fact knows its place. */
  void marked(Fact fact) throws IOException {
    var style = page.style();
    var room = style.width() - column - HANG;
    for (var line : FactMark.lines(fact, room, style.unicode())) {
      verbatim(line);
    }
  }

  /** A line that is never broken, so that it can be copied. */
  void verbatim(String text) throws IOException {
    page.end(start().padTo(column + HANG).add(text));
  }

  /** The same where the text begins. */
  void command(String text) throws IOException {
    page.end(start().add(text));
  }

  private StyledLine start() {
    var line = page.line().padTo(indent).add(label).padTo(column);
    label = "";
    return line;
  }
}
