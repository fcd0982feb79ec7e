package io.arcpreflight.report.json;

import io.arcpreflight.text.VisibleText;
import java.io.IOException;

/**
 * Writes the program's own records as JSON. Nothing is left out: what is absent is null, what is
 * empty is an empty list. Characters that a terminal would obey or hide are written as escapes.
 */
public final class JsonOutput {
  private JsonOutput() {}

  /** One document, indented by two spaces. */
  public static <T> void writeIndented(Class<T> type, T document, Appendable out)
      throws IOException {
    writeEscaped(ReportJson.type(type).toJsonPretty(document), out);
  }

  /** One line. */
  public static <T> void writeLine(Class<T> type, T document, Appendable out) throws IOException {
    writeEscaped(ReportJson.type(type).toJson(document), out);
  }

  private static void writeEscaped(String json, Appendable out) throws IOException {
    var written = 0;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (c > '~' && VisibleText.isHidden(c)) {
        out.append(json, written, i).append(VisibleText.escaped(c));
        written = i + 1;
      }
    }
    out.append(json, written, json.length()).append('\n');
  }
}
