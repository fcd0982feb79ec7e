package io.arcpreflight.report.html;

import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.html.Lane.Span;
import java.util.ArrayList;
import java.util.List;

/** When each phase of each request was: a row an endpoint, a lane a phase, one scale for all. */
final class WaterfallSection {
  private static final int LANE = 7;
  private static final int BAR = 6;
  private static final int MOST_LINES = 3;

  private final Labels words;
  private final HtmlOutput out;
  private final DetailLines details;
  private final List<Lane> lanes = new ArrayList<>();

  WaterfallSection(Labels words, HtmlOutput out, DetailLines details) {
    this.words = words;
    this.out = out;
    this.details = details;
  }

  void write(List<EndpointWay> ways) {
    var longest = 0L;
    for (var lane : Lane.values()) {
      for (var way : ways) {
        var span = lane.of(way.seen());
        if (span != null) {
          longest = Math.max(longest, span.end());
          if (!lanes.contains(lane)) {
            lanes.add(lane);
          }
        }
      }
    }
    var scale = new Scale(longest);
    out.element("p", "hint", words.text(Label.HTML_TIMING_NOTE));
    out.begin("div", "card falls");
    writeLegend();
    writeScale(scale);
    out.begin("ol", "rows");
    var left = new LeftOutRest(words, out);
    for (var i = 0; i < ways.size(); i++) {
      out.newLine().begin("li", "fall").flag("data-item");
      if (left.begins(ways.size() - i)) {
        out.end();
        break;
      }
      write(ways.get(i), scale);
      out.end();
    }
    out.end().end();
  }

  private void writeLegend() {
    out.begin("ul", "legend");
    for (var lane : lanes) {
      out.begin("li");
      out.begin("svg", "key").attribute("aria-hidden", "true").begin("rect", lane.id());
      out.attribute("width", "14").attribute("height", "8").attribute("rx", "2").end().end();
      out.text(lane.name(words)).end();
    }
    out.end();
  }

  private void writeScale(Scale scale) {
    out.begin("svg", "scale").attribute("aria-hidden", "true");
    var marks = scale.marks();
    for (var i = 0; i < marks.size(); i++) {
      var at = scale.at(marks.get(i));
      out.begin("text", i == 0 ? "first" : "tick").attribute("x", at).attribute("y", "12");
      out.text(Scale.name(marks.get(i))).end();
    }
    out.end();
  }

  private void write(EndpointWay way, Scale scale) {
    var seen = way.seen();
    var tone = Tone.of(way.check());
    out.begin("div", "who").begin("span", "host " + tone.id()).icon(tone.id());
    out.element("span", "sr", words.text(Tone.status(way.check())) + ": ");
    out.begin("span").name(seen.target().host()).end().end();
    var numbers = new StringBuilder();
    for (var lane : Lane.values()) {
      var span = lane.of(seen);
      if (span != null) {
        numbers.append(numbers.isEmpty() ? "" : " · ").append(lane.name(words)).append(' ');
        numbers.append(TimeText.shown(span.duration()));
        numbers.append(isBroken(span, lane, way) ? " ✗" : "");
      }
    }
    out.element("span", "numbers", numbers.toString()).end();
    out.begin("svg", "bars").attribute("role", "img");
    out.attribute("height", Integer.toString(4 + LANE * lanes.size()));
    out.attribute("aria-label", seen.target().host() + ": " + numbers);
    for (var mark : scale.marks()) {
      var at = scale.at(mark);
      out.begin("line", "grid").attribute("x1", at).attribute("x2", at);
      out.attribute("y1", "0").attribute("y2", "100%").end();
    }
    if (seen.attempts() != null) {
      for (var attempt : seen.attempts()) {
        bars(attempt, words.text(Label.HTML_TIMING_EARLIER) + ", ", " earlier", way, scale);
      }
    }
    bars(seen, "", "", way, scale);
    out.end();
  }

  private void bars(
      EndpointObservation seen, String before, String kind, EndpointWay way, Scale scale) {
    for (var lane : Lane.values()) {
      var span = lane.of(seen);
      if (span != null) {
        var isBroken = kind.isEmpty() ? isBroken(span, lane, way) : span.failed();
        out.begin("g");
        out.begin("title").text(before + hover(lane, seen)).end();
        bar(lane, span, isBroken, kind, scale);
        out.end();
      }
    }
  }

  private static boolean isBroken(Span span, Lane lane, EndpointWay way) {
    return span.failed() || way.stop() == lane.hop();
  }

  private int top(Lane lane) {
    return 2 + lanes.indexOf(lane) * LANE;
  }

  private void bar(Lane lane, Span span, boolean isBroken, String kind, Scale scale) {
    out.begin("rect", (isBroken ? "broken" : lane.id()) + kind);
    out.attribute("x", scale.at(span.start())).attribute("y", Integer.toString(top(lane)));
    out.attribute("width", scale.wide(span.start(), span.duration()));
    out.attribute("height", Integer.toString(BAR)).attribute("rx", "1.5").end();
    // What is hard to hit is easier to point at.
    out.begin("rect", "touch").attribute("x", scale.at(span.start()));
    out.attribute("y", Integer.toString(top(lane) - 1));
    out.attribute("width", scale.wide(span.start(), span.duration()));
    out.attribute("height", Integer.toString(LANE)).end();
  }

  private String hover(Lane lane, EndpointObservation seen) {
    var hover = new StringBuilder(lane.name(words)).append(": ");
    for (var detail : details.of(seen)) {
      if (detail.key().equals("past")) {
        break;
      }
      if (detail.key().equals(lane.id())) {
        var lines = detail.lines();
        var most = lane == Lane.TLS || lane == Lane.HTTP ? 1 : Math.min(MOST_LINES, lines.size());
        for (var i = 0; i < most; i++) {
          hover.append(i == 0 ? "" : " · ").append(lines.get(i));
        }
      }
    }
    return hover.toString();
  }
}
