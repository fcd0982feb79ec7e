package io.arcpreflight.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ids in one column, and what each stands for beside it. */
final class ReferenceTable {
  private static final int GAP = 2;

  private final PageLayout page;
  private final List<Row> rows = new ArrayList<>();

  ReferenceTable(PageLayout page) {
    this.page = page;
  }

  void add(String id, String title) {
    rows.add(new Row(id, title));
  }

  /**
   * Writes all rows.
   *
   * @param first the line that the first row continues
   * @param column where the ids begin
   */
  void write(StyledLine first, int column) throws IOException {
    var titleColumn = column + widestId() + GAP;
    var line = first;
    for (var row : rows) {
      line.padTo(column).add(row.id()).padTo(titleColumn);
      page.endWrapped(line, titleColumn, row.title());
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
