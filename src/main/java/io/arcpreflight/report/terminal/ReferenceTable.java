package io.arcpreflight.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ids in one column, and what each stands for beside it. */
final class ReferenceTable {
  private static final int GAP = 2;
  private static final int LEAST = 20;

  private final PageLayout page;
  private final List<Row> rows = new ArrayList<>();

  ReferenceTable(PageLayout page) {
    this.page = page;
  }

  void add(String id, String title) {
    rows.add(new Row(id, title));
  }

  /**
   * Writes all rows. Where the ids take so much of the line that little is left, each title stands
   * below its id.
   *
   * @param first the line that the first row continues
   * @param column where the ids begin
   */
  void write(StyledLine first, int column) throws IOException {
    var titleColumn = column + widestId() + GAP;
    var isBeside = titleColumn <= page.style().width() - LEAST;
    var line = first;
    for (var row : rows) {
      line.padTo(column).add(row.id());
      if (isBeside) {
        page.endWrapped(line.padTo(titleColumn), titleColumn, row.title());
      } else {
        page.end(line);
        page.endWrapped(page.line().padTo(column + GAP), column + GAP, row.title());
      }
      line = page.line();
    }
  }

  private int widestId() {
    var widest = 0;
    for (var row : rows) {
      widest = Math.max(widest, page.widthOf(row.id()));
    }
    return widest;
  }

  private record Row(String id, String title) {}
}
