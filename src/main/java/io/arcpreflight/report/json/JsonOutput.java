package io.arcpreflight.report.json;

import io.arcpreflight.text.VisibleText;
import java.io.IOException;

/** JSON in which characters that a terminal would obey or hide are written as escapes. */
final class EscapedJson {
  private EscapedJson() {}

  static void write(String json, Appendable out) throws IOException {
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
