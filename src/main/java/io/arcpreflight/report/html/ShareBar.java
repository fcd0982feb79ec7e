package io.arcpreflight.report.html;

import java.util.List;

/** How many of all are of each kind: as one bar, and in words below it. */
final class ShareBar {
  private ShareBar() {}

  record Part(Tone tone, int count, String words) {}

  /** Writes the parts of which there are any; nothing where there is none. */
  static void write(List<Part> parts, HtmlOutput out) {
    var all = 0;
    for (var part : parts) {
      all += part.count;
    }
    if (all == 0) {
      return;
    }
    out.begin("svg", "share").attribute("aria-hidden", "true");
    var start = 0;
    for (var part : parts) {
      if (part.count > 0) {
        out.begin("rect", part.tone.id()).attribute("x", percent(start, all));
        out.attribute("width", percent(part.count, all)).attribute("height", "8");
        out.end();
        start += part.count;
      }
    }
    out.end().begin("ul", "counts");
    for (var part : parts) {
      if (part.count > 0) {
        out.begin("li", part.tone.id()).icon(part.tone.id()).text(part.words).end();
      }
    }
    out.end();
  }

  private static String percent(int part, int all) {
    return Scale.decimal(100.0 * part / all) + "%";
  }
}
