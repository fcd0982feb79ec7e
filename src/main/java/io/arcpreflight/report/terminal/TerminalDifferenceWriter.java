package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.change.ComparedRun;
import io.arcpreflight.report.change.ReportDifference;
import java.io.IOException;

/** For a person at a terminal: the two runs, a line each, and below what is different. */
public final class TerminalDifferenceWriter {
  private static final String BETWEEN = "   ";

  /** The columns of the sign before a verdict. */
  private static final int SIGN = 2;

  private final TerminalStyle style;
  private final Labels words;

  public TerminalDifferenceWriter(TerminalStyle style, Labels words) {
    this.style = style;
    this.words = words;
  }

  public void write(ReportDifference difference, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    var before = words.text(Label.CHANGE_BEFORE);
    var after = words.text(Label.CHANGE_AFTER);
    var column = Math.max(page.widthOf(before), page.widthOf(after)) + BETWEEN.length();
    var earlier = difference.before();
    var later = difference.after();
    var verdicts = Math.max(page.widthOf(verdict(earlier)), page.widthOf(verdict(later)));
    var hosts = column + SIGN + verdicts + BETWEEN.length();
    writeRun(earlier, before, column, hosts, page);
    writeRun(later, after, column, hosts, page);
    page.blank();
    if (difference.changes().isEmpty()) {
      page.end(page.line().add(words.text(Label.CHANGE_NONE)));
    } else {
      new ChangeList(page).write(difference.changes());
    }
  }

  private void writeRun(ComparedRun run, String label, int column, int hosts, PageLayout page)
      throws IOException {
    page.end(
        page.line()
            .add(label)
            .padTo(column)
            .add(StatusSymbol.of(run.verdict()))
            .add(" ")
            .add(AnsiColor.HEADING, verdict(run))
            .padTo(hosts)
            .add(run.host())
            .add(BETWEEN)
            .add(TimeText.zoned(run.startedAt())));
  }

  private String verdict(ComparedRun run) {
    return words.text(VerdictText.title(run.verdict(), run.mode()));
  }
}
