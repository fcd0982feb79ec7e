package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import java.io.IOException;

/** The verdict in one line. It claims no more than what was found. */
final class VerdictSection {
  private static final String BETWEEN = "   ";

  private final PageLayout page;
  private final Labels words;

  VerdictSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  void write(Report report) throws IOException {
    var text = new VerdictText(words, page.isVerbose());
    var line =
        page.line()
            .add(StatusSymbol.of(report.verdict()))
            .add(" ")
            .add(AnsiColor.HEADING, words.text(text.title(report)))
            .add(BETWEEN);
    var last = page.wrapped(line, line.columns(), AnsiColor.PLAIN, text.sentence(report));
    page.endWith(last, TimeText.seconds(report.durationMs()));
  }
}
