package io.arcpreflight.report;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Mode;
import java.io.IOException;

/** The counts, and what to type next. */
final class FooterSection {
  private static final String PROGRAM = "arc-preflight";
  private static final String BETWEEN = " · ";

  private final Page page;
  private final Words words;

  FooterSection(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** What to type when nothing is in the way. */
  void writeNext() throws IOException {
    page.end(page.line().add(words.text(Word.NEXT) + " " + words.text(Word.NEXT_CONNECT)));
  }

  void write(Report report) throws IOException {
    page.blank();
    page.endWrapped(page.line(), 0, counts(Tally.of(report)));
    if (!report.findings().isEmpty()) {
      end(Word.WHY, PROGRAM + " explain " + report.findings().getFirst().cause());
    }
    if (!page.isVerbose()) {
      end(
          Word.PHASES,
          PROGRAM
              + " "
              + command(report)
              + " --verbose      "
              + words.text(Word.REPORT)
              + " --format json");
    }
    var ready =
        report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS;
    if (ready && !report.expectations().isHealth()) {
      end(Word.NEXT, words.text(Word.NEXT_CONNECT));
    }
  }

  private static String command(Report report) {
    return (report.expectations().isHealth() ? Mode.HEALTH : Mode.CHECK).id();
  }

  private String counts(Tally tally) {
    return words.text(Word.COUNT_PASSED, tally.passed())
        + BETWEEN
        + words.text(Word.COUNT_FAILED, tally.failed())
        + BETWEEN
        + words.count(tally.warned(), Word.WARNINGS_ONE, Word.WARNINGS_MANY)
        + BETWEEN
        + words.text(Word.COUNT_NOT_APPLICABLE, tally.notApplicable())
        + BETWEEN
        + words.text(Word.COUNT_COULD_NOT_RUN, tally.couldNotRun());
  }

  private void end(Word label, String text) throws IOException {
    var column = 0;
    for (var each : new Word[] {Word.WHY, Word.PHASES, Word.NEXT}) {
      column = Math.max(column, page.widthOf(words.text(each)));
    }
    var line = page.line().add(words.text(label)).padTo(column + 2);
    page.endWrapped(line, column + 2, text);
  }
}
