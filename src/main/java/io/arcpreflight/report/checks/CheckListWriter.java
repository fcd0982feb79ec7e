package io.arcpreflight.report.checks;

import io.avaje.jsonb.Jsonb;
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
      area = Math.max(area, check.area().length());
      id = Math.max(id, check.id().length());
    }
    for (var check : list.checks()) {
      out.append(padded(check.area(), area)).append(GAP);
      out.append(padded(check.id(), id)).append(GAP);
      out.append(check.title());
      if (!check.reason().isEmpty()) {
        out.append(GAP).append('(').append(check.reason()).append(')');
      }
      out.append('\n');
    }
  }

  /** One document. */
  public static void writeJson(CheckList list, Appendable out) throws IOException {
    out.append(Jsonb.instance().type(CheckList.class).toJsonPretty(list)).append('\n');
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(columns - text.length());
  }
}
