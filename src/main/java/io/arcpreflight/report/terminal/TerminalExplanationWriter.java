package io.arcpreflight.report.terminal;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.ExplanationWriter;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.KnownIds;
import io.arcpreflight.report.explain.Topic;
import java.io.IOException;
import java.util.List;

/** For a person at a terminal: the first explanation whole, the others in one line each. */
public final class TerminalExplanationWriter implements ExplanationWriter {
  private static final int INDENT = 2;

  private final TerminalStyle style;
  private final Labels words;
  private final OperatingSystem system;

  /**
   * @param system whose commands are shown, unless the style asks for all
   */
  public TerminalExplanationWriter(TerminalStyle style, Labels words, OperatingSystem system) {
    this.style = style;
    this.words = words;
    this.system = system;
  }

  @Override
  public void write(List<Explanation> explanations, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    var section = new ExplanationSection(page, words, system);
    section.write(explanations.getFirst());
    if (explanations.size() > 1) {
      page.blank();
      page.heading(words.text(Label.ALSO_FOUND));
      var others = new ReferenceTable(page);
      for (var other : explanations.subList(1, explanations.size())) {
        others.add(other.id(), section.summary(other));
      }
      others.write(page.line(), INDENT);
    }
    section.writeNext(explanations.getFirst());
  }

  @Override
  public void write(KnownIds ids, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    for (var kind : KnownIds.Kind.values()) {
      page.heading(words.text(heading(kind)));
      var table = new ReferenceTable(page);
      for (var entry : ids.entries()) {
        if (entry.kind() == kind) {
          table.add(entry.id(), title(entry));
        }
      }
      table.write(page.line(), INDENT);
    }
  }

  private String title(KnownIds.Entry entry) {
    return entry.title() == null
        ? words.text(Label.of(Topic.parse(entry.id()).orElseThrow()))
        : entry.title();
  }

  private static Label heading(KnownIds.Kind kind) {
    return switch (kind) {
      case CAUSE -> Label.LIST_CAUSES;
      case CODE -> Label.LIST_CODES;
      case MESSAGE -> Label.LIST_MESSAGES;
      case TOPIC -> Label.LIST_TOPICS;
    };
  }
}
