package io.arcpreflight.report;

/** One line of output that knows how many columns it takes. */
final class Line {
  private final TerminalStyle style;
  private final StringBuilder text = new StringBuilder();
  private int columns;

  Line(TerminalStyle style) {
    this.style = style;
  }

  /** Adds text that others may have written: it is made safe for the terminal first. */
  Line add(String words) {
    return add(Ink.PLAIN, words);
  }

  Line add(Ink ink, String words) {
    var shown = style.unicode() ? VisibleText.of(words) : VisibleText.ascii(words);
    columns += TextWidth.of(shown);
    text.append(style.colour() ? ink.paint(shown) : shown);
    return this;
  }

  Line add(Sign sign) {
    return add(sign.ink(), sign.text(style.unicode()));
  }

  /** Fills with spaces up to a column; nothing when the line is that long already. */
  Line padTo(int column) {
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
