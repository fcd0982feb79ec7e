package io.arcpreflight.report.terminal;

import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;

/** One line of output that knows how many columns it takes. */
final class StyledLine {
  private static final String LINK = "\u001b]8;;";
  private static final String LINK_END = "\u001b\\";

  private final TerminalStyle style;
  private final StringBuilder text = new StringBuilder();
  private int columns;

  StyledLine(TerminalStyle style) {
    this.style = style;
  }

  /** Adds text that others may have written: it is made safe for the terminal first. */
  StyledLine add(String words) {
    return add(AnsiColor.PLAIN, words);
  }

  StyledLine add(AnsiColor ink, String words) {
    var shown = safe(words);
    columns += TextWidth.of(shown);
    text.append(style.colour() ? ink.paint(shown) : shown);
    return this;
  }

  /** Adds text behind which an address of this program's own lies, where the terminal can. */
  StyledLine addLink(String words, String url) {
    if (!style.links()) {
      return add(words);
    }
    var shown = safe(words);
    columns += TextWidth.of(shown);
    text.append(LINK).append(safe(url)).append(LINK_END).append(shown);
    text.append(LINK).append(LINK_END);
    return this;
  }

  private String safe(String words) {
    return style.unicode() ? VisibleText.of(words) : VisibleText.ascii(words);
  }

  StyledLine add(StatusSymbol sign) {
    return add(sign.ink(), sign.text(style.unicode()));
  }

  /** Fills with spaces up to a column; nothing when the line is that long already. */
  StyledLine padTo(int column) {
    while (columns < column) {
      text.append(' ');
      columns++;
    }
    return this;
  }

  int columns() {
    return columns;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
