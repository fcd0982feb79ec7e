package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.TimeText;
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

  private final PageLayout page;
  private final Labels words;
  private final int titleColumn;

  CheckSection(PageLayout page, Labels words) {
    this.page = page;
    this.words = words;
    this.titleColumn = INDENT + page.widthOf(StatusSymbol.PASS.text(page.style().unicode())) + 1;
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
              ? TimeText.shown(check.durationMs())
              : String.join(", ", check.causes());
      page.endWith(named(check, widestTitle), right);
    }
    writeFacts(check);
  }

  private StyledLine named(ReportedCheck check, int widestTitle) throws IOException {
    var line =
        page.line().padTo(INDENT).add(StatusSymbol.of(check)).padTo(titleColumn).add(check.title());
    if (check.title().contains(check.subject())) {
      return line;
    }
    var subject = words.phrase(check.subject());
    line.padTo(titleColumn + widestTitle).add(GAP);
    if (line.columns() + page.widthOf(subject) > page.style().width()) {
      page.end(line);
      return page.line().padTo(FACT_INDENT).add(subject);
    }
    return line.add(subject);
  }

  private void endWithDetail(StyledLine line, String detail) throws IOException {
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
      for (var detail : ObservationDetails.of(check.observation())) {
        var label = words.detail(detail.label());
        var block = new LabelledBlock(page, FACT_INDENT, FACT_COLUMN, label);
        for (var line : detail.lines()) {
          block.item(words.sentence(line));
        }
      }
    }
  }
}
