package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CauseId;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Mode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
  void writeNext(Report report) throws IOException {
    var next = next(report);
    if (next != null) {
      page.end(page.line().add(words.text(Word.NEXT) + " " + words.text(next)));
    }
  }

  /** What to type below the output of azcmagent. */
  void writeAfterConnect(Report report) throws IOException {
    writeNext(report);
    if (report.exitCode() != 0 && !report.findings().isEmpty()) {
      page.blank();
      end(Word.WHY, why(report));
    }
  }

  void write(Report report) throws IOException {
    page.blank();
    page.endWrapped(page.line(), 0, counts(Tally.of(report)));
    if (!report.findings().isEmpty()) {
      end(Word.WHY, why(report));
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
    var next = next(report);
    if (next != null) {
      end(Word.NEXT, words.text(next));
    }
  }

  /** What is left for the person to do; nothing while something is in the way. */
  private static @Nullable Word next(Report report) {
    var ready =
        report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS;
    if (!ready || report.expectations().mode() == Mode.HEALTH) {
      return null;
    }
    if (report.expectations().mode() == Mode.CONNECT) {
      return report.azcmagent() == null ? null : Word.NEXT_HEALTH;
    }
    return Word.NEXT_CONNECT;
  }

  private static String why(Report report) {
    var leading = report.findings().getFirst();
    var known = leading.code() != null && leading.cause().equals(CauseId.CONNECT_FAILED.id());
    return PROGRAM + " explain " + (known ? leading.code() : leading.cause());
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
