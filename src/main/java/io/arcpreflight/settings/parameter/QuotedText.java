package io.arcpreflight.settings.parameter;

/** What somebody wrote, to be quoted: on one line, without control characters, and cut. */
final class QuotedText {
  private static final int LONGEST = 100;

  private QuotedText() {}

  static String of(String written) {
    var shown = new StringBuilder();
    for (var i = 0; i < Math.min(written.length(), LONGEST); i++) {
      var c = written.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return shown.append(written.length() > LONGEST ? "…" : "").toString();
  }
}
