package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.List;

/** What to change first, and how many servers that frees. */
final class ChangeLines {
  private static final int SHOWN = 10;
  private static final String INDENT = " ".repeat(14);

  private final FleetWords words;
  private final Labels labels;
  private final FleetTextOutput out;

  ChangeLines(FleetWords words, Labels labels, FleetTextOutput out) {
    this.words = words;
    this.labels = labels;
    this.out = out;
  }

  void write(List<Change> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    out.heading("changes");
    var shown = out.first(changes, out.isShort() ? FleetTextOutput.FEW : SHOWN);
    for (var change : shown) {
      write(change);
    }
    var rest = changes.size() - shown.size();
    if (rest > 0) {
      var freed = changes.getLast().freed() - shown.getLast().freed();
      out.line("  ", words.text(rest == 1 ? "change.more.one" : "change.more.many", rest, freed));
    }
  }

  private void write(Change change) throws IOException {
    out.line(
        "",
        FleetTextOutput.right(Integer.toString(change.rank()), 3)
            + FleetTextOutput.right("+" + FleetWords.number(change.frees()), 9)
            + "  "
            + change.cause()
            + place(change));
    if (!out.isShort()) {
      out.wrapped(INDENT, INDENT, change.title());
      out.wrapped(
          INDENT,
          INDENT,
          words.text("owner", labels.text(Label.of(change.owner())))
              + out.separator()
              + words.text("change.concerns", change.servers(), change.of())
              + out.separator()
              + words.text("change.after", change.freed()));
      out.some(INDENT, change.subjects().stream().map(Count::value).toList());
    }
  }

  private String place(Change change) {
    var place = change.place();
    return place == null
        ? ""
        : " " + words.text("change.at", words.kind(place.kind()), place.value());
  }
}
