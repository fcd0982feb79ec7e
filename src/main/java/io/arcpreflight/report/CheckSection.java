package io.arcpreflight.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks with what each of them saw, grouped by the first word of their ids. */
final class CheckSection {
  private static final int INDENT = 2;
  private static final int FACT_INDENT = 6;
  private static final int FACT_COLUMN = 13;
  private static final int WIDEST_TITLE = 26;
  private static final String GAP = "  ";

  private final Page page;
  private final Words words;
  private final int titleColumn;

  CheckSection(Page page, Words words) {
    this.page = page;
    this.words = words;
    this.titleColumn = INDENT + page.widthOf(Sign.PASS.text(page.style().unicode())) + 1;
  }

  void write(Report report) throws IOException {
    for (var group : grouped(report.checks()).entrySet()) {
      page.blank();
      page.heading(group.getKey());
      var widest = widestTitle(group.getValue());
      for (var check : group.getValue()) {
        write(check, widest);
      }
    }
  }

  private Map<String, List<ReportedCheck>> grouped(List<ReportedCheck> checks) {
    var groups = new LinkedHashMap<String, List<ReportedCheck>>();
    for (var check : checks) {
      var dot = check.id().indexOf('.');
      var prefix = dot < 0 ? check.id() : check.id().substring(0, dot);
      groups.computeIfAbsent(words.group(prefix), _ -> new ArrayList<>()).add(check);
    }
    return groups;
  }

  private int widestTitle(List<ReportedCheck> checks) {
    var widest = 0;
    for (var check : checks) {
      var width = page.widthOf(check.title());
      widest = width > WIDEST_TITLE ? widest : Math.max(widest, width);
    }
    return widest;
  }

  private void write(ReportedCheck check, int widestTitle) throws IOException {
    if (check.causes().isEmpty() && check.detail() != null) {
      endWithDetail(named(check, widestTitle), check.detail());
    } else {
      var right =
          check.causes().isEmpty()
              ? Times.shown(check.durationMs())
              : String.join(", ", check.causes());
      page.endWith(named(check, widestTitle), right);
    }
    writeFacts(check);
  }

  private Line named(ReportedCheck check, int widestTitle) {
    var line =
        page.line()
            .padTo(INDENT)
            .add(Sign.of(check.status()))
            .padTo(titleColumn)
            .add(check.title());
    return check.title().contains(check.subject())
        ? line
        : line.padTo(titleColumn + widestTitle).add(GAP).add(check.subject());
  }

  private void endWithDetail(Line line, String detail) throws IOException {
    if (line.columns() + GAP.length() + page.widthOf(detail) <= page.style().width()) {
      page.end(line.add(GAP).add(detail));
    } else {
      page.end(line);
      page.endWrapped(page.line().padTo(FACT_INDENT), FACT_INDENT, detail);
    }
  }

  private void writeFacts(ReportedCheck check) throws IOException {
    if (!check.causes().isEmpty() && check.detail() != null) {
      page.endWrapped(page.line().padTo(FACT_INDENT), FACT_INDENT, check.detail());
    }
    if (check.observation() != null) {
      for (var fact : ObservationFacts.of(check.observation())) {
        var block = new Block(page, FACT_INDENT, FACT_COLUMN, fact.label());
        for (var text : fact.texts()) {
          block.item(text);
        }
      }
    }
  }
}
