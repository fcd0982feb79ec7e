package io.arcpreflight.report.fleet.text;

import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import io.arcpreflight.text.WordWrap;
import java.io.IOException;
import java.util.List;

/** Lines of a terminal, in its width and with the signs that it can show. */
final class FleetTextOutput {
  /** How many names stand where all would be too many. */
  static final int FEW = 5;

  private static final int NUMBER_WIDTH = 10;

  private final FleetWords words;
  private final TerminalStyle style;
  private final Appendable out;

  FleetTextOutput(FleetWords words, TerminalStyle style, Appendable out) {
    this.words = words;
    this.style = style;
    this.out = out;
  }

  boolean isShort() {
    return style.detail() == Detail.SHORT;
  }

  boolean isVerbose() {
    return style.detail() == Detail.VERBOSE;
  }

  /** What stands between two parts of a line. */
  String separator() {
    return style.unicode() ? " · " : "; ";
  }

  void heading(String key) throws IOException {
    line("", "");
    line("", words.text(key));
  }

  void line(String indent, String text) throws IOException {
    out.append(text.isEmpty() ? "" : indent).append(shown(text)).append('\n');
  }

  /** One text on as many lines as it takes. */
  void wrapped(String first, String others, String text) throws IOException {
    var indent = first;
    for (var line : WordWrap.lines(shown(text), style.width() - others.length())) {
      out.append(indent).append(line).append('\n');
      indent = others;
    }
  }

  /** The first of some names, below what they are the names of. */
  void names(List<String> names) throws IOException {
    some("      ", names);
  }

  /** The first of them, and how many more there are. */
  void some(String indent, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      var shown = first(names, FEW);
      var rest = names.size() - shown.size();
      var more = rest == 0 ? "" : ", +" + FleetWords.number(rest);
      wrapped(indent, indent, String.join(", ", shown) + more);
    }
  }

  /** The first of them; with --verbose all. */
  <T> List<T> first(List<T> all, int most) {
    return isVerbose() || all.size() <= most ? all : all.subList(0, most);
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - TextWidth.of(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - TextWidth.of(text))) + text;
  }

  /** In a column of numbers. */
  static String column(int number) {
    return column(FleetWords.number(number));
  }

  static String column(String text) {
    return right(text, NUMBER_WIDTH);
  }

  private String shown(String text) {
    return style.unicode() ? VisibleText.of(text) : VisibleText.ascii(text);
  }
}
