package io.arcpreflight.report.html;

import java.util.List;

/** How a whole is made up: a bar in proportion, and the same in words. */
public final class ShareBar {
  private ShareBar() {}

  /**
   * One part.
   *
   * @param words the number with what it is of
   */
  public record Part(Tone tone, int count, String words) {}

  /** Writes those that are not empty; nothing where all are. */
  public static void write(List<Part> parts, HtmlOutput out) {
    var all = 0;
    for (var part : parts) {
      all += part.count();
    }
    if (all == 0) {
      return;
    }
    out.begin("svg", "share").attribute("aria-hidden", "true");
    var start = 0;
    for (var part : parts) {
      if (part.count() > 0) {
        out.begin("rect", part.tone().id()).attribute("x", percent(start, all));
        out.attribute("width", percent(part.count(), all)).attribute("height", "8");
        out.end();
        start += part.count();
      }
    }
    out.end().begin("ul", "counts");
    for (var part : parts) {
      if (part.count() > 0) {
        out.begin("li", part.tone().id()).icon(part.tone().id()).text(part.words()).end();
      }
    }
    out.end();
  }

  private static String percent(int part, int all) {
    return Scale.decimal(100.0 * part / all) + "%";
  }
}
