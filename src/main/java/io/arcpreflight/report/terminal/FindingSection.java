package io.arcpreflight.report.terminal;

import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.report.DocumentationReferences;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;

/** One finding: what was seen, what it means, what to do, who can do it. */
final class FindingSection {
  private static final int INDENT = 4;
  private static final Label[] LABELS = {
    Label.SEEN,
    Label.TRACE,
    Label.MEANS,
    Label.LIKELY,
    Label.MAYBE,
    Label.OFTEN,
    Label.DO,
    Label.WHO,
    Label.DOC
  };

  private final PageLayout page;
  private final Labels words;
  private final FindingSubjects subjects;
  private final int column;

  FindingSection(PageLayout page, Labels words, Report report) {
    this.page = page;
    this.words = words;
    this.subjects = new FindingSubjects(page, words, report);
    var widest = 0;
    for (var label : LABELS) {
      widest = Math.max(widest, page.widthOf(words.text(label)));
    }
    this.column = INDENT + widest + 1;
  }

  void write(int number, ReportedFinding finding) throws IOException {
    writeTitle(number, finding);
    writeSeen(finding);
    if (page.isVerbose()) {
      writeTrace(finding);
    }
    var isShort = page.style().detail() == Detail.SHORT;
    if (!isShort && !finding.meaning().isEmpty()) {
      block(meaning(finding.confidence())).text(finding.meaning());
    }
    if (!isShort && finding.likelyCause() != null) {
      block(Label.OFTEN).text(finding.likelyCause());
    }
    RemedySteps.write(finding.remedy(), block(Label.DO));
    if (!isShort) {
      block(Label.WHO).text(words.text(Label.of(finding.owner())));
      writeDocumented(finding);
    }
  }

  /** The headline alone, for what is only worth knowing. */
  void writeTitle(int number, ReportedFinding finding) throws IOException {
    var line = page.line().add(number + " ").add(StatusSymbol.of(finding)).add(" ");
    var title = page.wrapped(line, line.columns(), AnsiColor.HEADING, finding.summary());
    page.endWith(title, finding.cause());
  }

  private void writeSeen(ReportedFinding finding) throws IOException {
    var block = block(Label.SEEN);
    var facts = finding.facts();
    for (var i = 0; i < finding.evidence().size(); i++) {
      block.item(finding.evidence().get(i));
      if (i < facts.size()) {
        block.marked(facts.get(i));
      }
    }
    for (var line : subjects.of(finding)) {
      block.text(line);
    }
    if (finding.tolerated()) {
      block.text(words.text(Label.TOLERATED));
    }
  }

  /** For whoever owns the network between: what to search for in its logs. */
  private void writeTrace(ReportedFinding finding) throws IOException {
    var block = block(Label.TRACE);
    for (var fact : finding.facts()) {
      if (fact.id().startsWith("endpoint.")) {
        block.item(words.sentence(fact));
      }
    }
  }

  private void writeDocumented(ReportedFinding finding) throws IOException {
    var block = block(Label.DOC);
    var places = String.join("; ", new DocumentationReferences(words).of(finding));
    var document = DocumentationReferences.document(finding);
    if (document != null && page.style().links()) {
      block.link(places.isEmpty() ? document.title() : places, document.url());
    } else if (!places.isEmpty()) {
      block.text(places);
    }
    if (page.isVerbose()) {
      for (var source : finding.sources()) {
        block.text(source.url());
      }
    }
  }

  private LabelledBlock block(Label label) {
    return new LabelledBlock(page, INDENT, column, words.text(label));
  }

  /** What the meaning of a finding is introduced with. */
  static Label meaning(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> Label.MEANS;
      case LIKELY -> Label.LIKELY;
      case POSSIBLE -> Label.MAYBE;
    };
  }
}
