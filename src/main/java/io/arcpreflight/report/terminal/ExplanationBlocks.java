package io.arcpreflight.report.terminal;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.catalog.Source;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ReportedFinding.Step;
import io.arcpreflight.report.explain.Explanation.Item;
import io.arcpreflight.report.explain.Explanation.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labelled parts that explanations are made of. */
final class ExplanationBlocks {
  private static final int INDENT = 4;
  private static final int SHOWN = 8;
  private static final Label[] LABELS = {
    Label.SEEN,
    Label.MEANS,
    Label.OFTEN,
    Label.DO,
    Label.WHO,
    Label.DOC,
    Label.CODE,
    Label.EXIT,
    Label.SINCE,
    Label.CAUSES,
    Label.SOURCES
  };

  private final PageLayout page;
  private final Labels words;
  private final OperatingSystem system;
  private final int column;

  ExplanationBlocks(PageLayout page, Labels words, OperatingSystem system) {
    this.page = page;
    this.words = words;
    this.system = system;
    var widest = 0;
    for (var label : LABELS) {
      widest = Math.max(widest, page.widthOf(words.text(label)));
    }
    this.column = INDENT + widest + 1;
  }

  void text(Label label, String text) throws IOException {
    block(label).text(text);
  }

  void remedy(String likelyCause, List<RemedyStep> remedy) throws IOException {
    text(Label.OFTEN, likelyCause);
    steps(remedy);
  }

  void steps(List<RemedyStep> remedy) throws IOException {
    var steps = new ArrayList<Step>(remedy.size());
    for (var step : remedy) {
      steps.add(new Step(step.text(), commands(step)));
    }
    RemedySteps.write(steps, block(Label.DO));
  }

  void owner(Owner owner) throws IOException {
    text(Label.WHO, words.text(Label.of(owner)));
  }

  void references(Label label, List<Reference> references) throws IOException {
    if (references.isEmpty()) {
      return;
    }
    var shown =
        page.isVerbose() || references.size() <= SHOWN + 1
            ? references
            : references.subList(0, SHOWN);
    var table = new ReferenceTable(page);
    for (var reference : shown) {
      table.add(reference.id(), reference.title());
    }
    table.write(page.line().padTo(INDENT).add(words.text(label)), column);
    if (shown.size() < references.size()) {
      var more = words.text(Label.MORE, references.size() - shown.size());
      page.end(page.line().padTo(column).add(more));
    }
  }

  /** All of them, one below the other. */
  void list(List<Reference> references) throws IOException {
    var table = new ReferenceTable(page);
    for (var reference : references) {
      table.add(reference.id(), reference.title());
    }
    table.write(page.line(), INDENT);
  }

  void items(List<Item> items) throws IOException {
    for (var item : items) {
      page.endWrapped(page.line().padTo(INDENT), INDENT, item.caption());
      for (var line : item.value().split("\n", -1)) {
        page.end(page.line().padTo(INDENT + 2).add(line));
      }
    }
  }

  void sources(List<Source> sources) throws IOException {
    var block = block(Label.SOURCES);
    for (var source : sources) {
      var date = source.date() == null ? "" : " (" + source.date() + ")";
      block.text(source.title() + date);
      page.end(page.line().padTo(column).addLink(source.url(), source.url()));
    }
  }

  private LabelledBlock block(Label label) {
    return new LabelledBlock(page, INDENT, column, words.text(label));
  }

  private @Nullable String commands(RemedyStep step) {
    return page.isVerbose() ? step.commandsOfBoth(system) : step.commandShownOn(system);
  }
}
