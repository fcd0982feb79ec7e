package io.arcpreflight.report;

import io.arcpreflight.report.TerminalStyle.Detail;
import java.io.IOException;

/** One finding: what was seen, what it means, what to do, who can do it. */
final class FindingSection {
  private static final int INDENT = 4;
  private static final Word[] LABELS = {
    Word.SEEN, Word.MEANS, Word.LIKELY, Word.MAYBE, Word.DO, Word.WHO, Word.DOC
  };

  private final Page page;
  private final Words words;
  private final Subjects subjects;
  private final int column;

  FindingSection(Page page, Words words, Report report) {
    this.page = page;
    this.words = words;
    this.subjects = new Subjects(page, words, report);
    var widest = 0;
    for (var label : LABELS) {
      widest = Math.max(widest, page.widthOf(words.text(label)));
    }
    this.column = INDENT + widest + 1;
  }

  void write(int number, ReportedFinding finding) throws IOException {
    writeTitle(number, finding);
    writeSeen(finding);
    var isShort = page.style().detail() == Detail.SHORT;
    if (!isShort && !finding.meaning().isEmpty()) {
      block(meaning(finding)).text(finding.meaning());
    }
    StepList.write(finding.remedy(), block(Word.DO));
    if (!isShort) {
      block(Word.WHO).text(words.text(Word.of(finding.owner())));
      writeDocumented(finding);
    }
  }

  /** The headline alone, for what is only worth knowing. */
  void writeTitle(int number, ReportedFinding finding) throws IOException {
    var line = page.line().add(number + " ").add(Sign.of(finding)).add(" ");
    var title = page.wrapped(line, line.columns(), Ink.HEADING, finding.summary());
    page.endWith(title, finding.cause());
  }

  private void writeSeen(ReportedFinding finding) throws IOException {
    var block = block(Word.SEEN);
    for (var line : finding.evidence()) {
      block.item(line);
    }
    for (var line : subjects.of(finding)) {
      block.text(line);
    }
    if (finding.tolerated()) {
      block.text(words.text(Word.TOLERATED));
    }
  }

  private void writeDocumented(ReportedFinding finding) throws IOException {
    var places = new Documentation(words).of(finding);
    if (!places.isEmpty()) {
      block(Word.DOC).text(String.join("; ", places));
    }
  }

  private Block block(Word label) {
    return new Block(page, INDENT, column, words.text(label));
  }

  private static Word meaning(ReportedFinding finding) {
    return switch (finding.confidence()) {
      case CERTAIN -> Word.MEANS;
      case LIKELY -> Word.LIKELY;
      case POSSIBLE -> Word.MAYBE;
    };
  }
}
