package io.arcpreflight.report.terminal;

import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;

/** One line of output that knows how many columns it takes. */
final class StyledLine {
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
    var shown = style.unicode() ? VisibleText.of(words) : VisibleText.ascii(words);
    columns += TextWidth.of(shown);
    text.append(style.colour() ? ink.paint(shown) : shown);
    return this;
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
