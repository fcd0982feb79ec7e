package io.arcpreflight.report.checks;

import io.arcpreflight.report.json.JsonOutput;
import io.arcpreflight.text.TextWidth;
import java.io.IOException;

/** Writes the list of checks for a person or for a program. */
public final class CheckListWriter {
  private static final String GAP = "  ";

  private CheckListWriter() {}

  /** A table; what would not be done has the reason behind it. */
  public static void writeText(CheckList list, Appendable out) throws IOException {
    var area = 0;
    var id = 0;
    for (var check : list.checks()) {
      area = Math.max(area, TextWidth.of(check.area()));
      id = Math.max(id, TextWidth.of(check.id()));
    }
    for (var check : list.checks()) {
      out.append(TextWidth.pad(check.area(), area)).append(GAP);
      out.append(TextWidth.pad(check.id(), id)).append(GAP);
      out.append(check.title());
      if (!check.reason().isEmpty()) {
        out.append(GAP).append('(').append(check.reason()).append(')');
      }
      out.append('\n');
    }
  }

  /** One document. */
  public static void writeJson(CheckList list, Appendable out) throws IOException {
    JsonOutput.writeIndented(CheckList.class, list, out);
  }
}
