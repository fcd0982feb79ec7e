package io.arcpreflight.report.terminal;

import io.arcpreflight.report.TimeText;
import java.io.IOException;

/** Lays lines out in the width of a terminal. */
public final class PageLayout {
  private static final int GAP = 2;

  private final TerminalStyle style;
  private final Appendable out;
  private int lines;

  PageLayout(TerminalStyle style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  TerminalStyle style() {
    return style;
  }

  public boolean isVerbose() {
    return style.detail() == TerminalStyle.Detail.VERBOSE;
  }

  /** How many lines there are so far. */
  int lines() {
    return lines;
  }

  StyledLine line() {
    return new StyledLine(style);
  }

  void end(StyledLine line) throws IOException {
    out.append(line.toString()).append('\n');
    lines++;
  }

  void blank() throws IOException {
    out.append('\n');
    lines++;
  }

  void heading(String text) throws IOException {
    end(line().add(AnsiColor.HEADING, text));
  }

  /** How many columns a text takes once it is made safe. */
  int widthOf(String text) {
    return line().add(text).columns();
  }

  /** Ends a line with a text at the right margin, or sets that below where it does not fit. */
  void endWith(StyledLine line, String right) throws IOException {
    var column = style.width() - widthOf(right);
    if (line.columns() + GAP > column) {
      end(line);
      end(line().padTo(column).add(right));
    } else {
      end(line.padTo(column).add(right));
    }
  }

  /** Continues a line with a text, wrapped between words; further lines begin at the column. */
  void endWrapped(StyledLine line, int column, String text) throws IOException {
    end(wrapped(line, column, AnsiColor.PLAIN, text));
  }

  /** The same, leaving the last line open. */
  StyledLine wrapped(StyledLine line, int column, AnsiColor ink, String text) throws IOException {
    var current = line;
    var from = 0;
    while (from < text.length()) {
      var to = lineEnd(text, from, style.width() - current.columns());
      current.add(ink, text.substring(from, to));
      from = afterSpaces(text, to);
      if (from < text.length()) {
        end(current);
        current = line().padTo(column);
      }
    }
    return current;
  }

  /** A text at the place of which a terminal that has links opens an address. */
  void endLinked(StyledLine line, int column, String text, String url) throws IOException {
    var current = line;
    for (var from = 0; from < text.length(); ) {
      var to = lineEnd(text, from, style.width() - current.columns());
      current.addLink(text.substring(from, to), url);
      from = afterSpaces(text, to);
      end(current);
      current = line().padTo(column);
    }
  }

  /** Where a line must end: after as many words as fit, and at least one. */
  private int lineEnd(String text, int from, int columns) {
    var end = wordEnd(text, from);
    var used = widthOf(text.substring(from, end));
    while (end < text.length()) {
      var next = wordEnd(text, afterSpaces(text, end));
      used += widthOf(text.substring(end, next));
      if (used > columns) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Where the line may end next: a number stays with its unit, and a day with its time. */
  private static int wordEnd(String text, int from) {
    var space = text.indexOf(' ', from);
    while (space >= 0 && TimeText.isWithinTime(text, space)) {
      space = text.indexOf(' ', space + 1);
    }
    return space < 0 ? text.length() : space;
  }

  private static int afterSpaces(String text, int from) {
    var at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
