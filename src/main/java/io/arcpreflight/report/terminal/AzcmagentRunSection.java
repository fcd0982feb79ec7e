package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import java.io.IOException;

/** What became of {@code azcmagent connect}, in one line. */
final class AzcmagentRunSection {
  private static final String BETWEEN = "   ";
  private static final int AZCM_INTERRUPTED = 11;
  private static final int INTERRUPTED = 130;

  private final PageLayout page;
  private final Labels words;

  AzcmagentRunSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
  }

  /** Where it ended, or should have been started. */
  void write(Report report, AzcmagentRun run) throws IOException {
    switch (run.outcome()) {
      case HELD_BACK, NOT_INSTALLED -> {
        new VerdictSection(page, words).write(report);
        page.end(page.line().add(words.text(Label.HELD_BACK)));
      }
      case COULD_NOT_START ->
          write(run, StatusSymbol.FAIL, Label.FAILED, words.text(Label.CONNECT_REFUSED));
      case ENDED -> writeEnd(report, run);
    }
  }

  private void writeEnd(Report report, AzcmagentRun run) throws IOException {
    switch (report.exitCode()) {
      case 0 -> write(run, StatusSymbol.PASS, Label.CONNECTED, words.text(Label.CONNECT_SUCCEEDED));
      case AZCM_INTERRUPTED, INTERRUPTED ->
          write(run, StatusSymbol.UNKNOWN, Label.INTERRUPTED, words.text(Label.CONNECT_STOPPED));
      default ->
          write(
              run,
              StatusSymbol.FAIL,
              Label.FAILED,
              words.text(Label.CONNECT_FAILED, report.exitCode()));
    }
  }

  private void write(AzcmagentRun run, StatusSymbol sign, Label verdict, String sentence)
      throws IOException {
    var line =
        page.line().add(sign).add(" ").add(AnsiColor.HEADING, words.text(verdict)).add(BETWEEN);
    var last = page.wrapped(line, line.columns(), AnsiColor.PLAIN, sentence);
    page.endWith(last, TimeText.seconds(run.durationMs()));
  }
}
