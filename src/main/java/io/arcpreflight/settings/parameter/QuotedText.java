package io.arcpreflight.settings.parameter;

import io.arcpreflight.text.MarkedText;

/** What somebody wrote, to be quoted: on one line, without control characters, and cut. */
final class QuotedText {
  private static final int LONGEST = 100;

  private QuotedText() {}

  /** The same with a place in it; without, where that is cut off. */
  static MarkedText marked(String written, int index) {
    return index < 0 || index > Math.min(written.length(), LONGEST)
        ? new MarkedText(of(written), 0)
        : new MarkedText(of(written), written.codePointCount(0, index) + 1);
  }

  static String of(String written) {
    var shown = new StringBuilder();
    for (var i = 0; i < Math.min(written.length(), LONGEST); i++) {
      var c = written.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return shown.append(written.length() > LONGEST ? "…" : "").toString();
  }
}
