package io.arcpreflight.report;

import io.arcpreflight.observation.AgentRun;
import java.io.IOException;

/** What became of {@code azcmagent connect}, in one line. */
final class AgentRunSection {
  private static final String BETWEEN = "   ";
  private static final int AZCM_INTERRUPTED = 11;
  private static final int INTERRUPTED = 130;

  private final Page page;
  private final Words words;

  AgentRunSection(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** Where it ended, or should have been started. */
  void write(Report report, AgentRun run) throws IOException {
    switch (run.outcome()) {
      case HELD_BACK, NOT_INSTALLED -> {
        new VerdictSection(page, words).write(report);
        page.end(page.line().add(words.text(Word.HELD_BACK)));
      }
      case COULD_NOT_START -> write(run, Sign.FAIL, Word.FAILED, words.text(Word.CONNECT_REFUSED));
      case ENDED -> writeEnd(report, run);
    }
  }

  private void writeEnd(Report report, AgentRun run) throws IOException {
    switch (report.exitCode()) {
      case 0 -> write(run, Sign.PASS, Word.CONNECTED, words.text(Word.CONNECT_SUCCEEDED));
      case AZCM_INTERRUPTED, INTERRUPTED ->
          write(run, Sign.UNKNOWN, Word.INTERRUPTED, words.text(Word.CONNECT_STOPPED));
      default ->
          write(run, Sign.FAIL, Word.FAILED, words.text(Word.CONNECT_FAILED, report.exitCode()));
    }
  }

  private void write(AgentRun run, Sign sign, Word verdict, String sentence) throws IOException {
    var line = page.line().add(sign).add(" ").add(Ink.HEADING, words.text(verdict)).add(BETWEEN);
    var last = page.wrapped(line, line.columns(), Ink.PLAIN, sentence);
    page.endWith(last, Times.seconds(run.durationMs()));
  }
}
