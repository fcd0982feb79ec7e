package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;

/** The drawn path, and in words which hosts were stopped where. */
final class PathSection {
  private final Labels words;
  private final HtmlOutput out;

  PathSection(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(RequestPath path) {
    out.begin("div", "card");
    new PathDrawing(words, out).write(path.stations());
    var left = new LeftOutRest(words, out);
    for (var station : path.stations()) {
      if (station.stopped().isEmpty()) {
        continue;
      }
      out.begin("div", "stops " + station.tone().id()).icon(station.tone().id());
      out.begin("p").begin("strong");
      out.text(words.text(Label.HTML_HOP_HERE, words.text(station.hop().label()))).end().text(" ");
      var rest = station.stopped().size();
      for (var host : station.stopped()) {
        if (left.begins(rest--)) {
          break;
        }
        out.chip(host);
      }
      out.end().end();
    }
    out.end();
  }
}
