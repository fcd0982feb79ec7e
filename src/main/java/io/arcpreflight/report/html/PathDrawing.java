package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.html.RequestPath.Station;
import io.arcpreflight.text.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Draws the path of requests twice: from left to right, and from top to bottom for a phone. */
final class PathDrawing {
  private static final int WIDTH = 1_080;
  private static final int GAP = 30;
  private static final int HEIGHT = 128;
  private static final int EDGE = 2;
  private static final int STEP = 92;
  private static final int TALL_WIDTH = 340;
  private static final int RAIL = 26;
  private static final int TEXT = 64;

  private final Labels words;
  private final HtmlOutput out;

  PathDrawing(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(List<Station> stations) {
    begin("wide", WIDTH, HEIGHT + 2 * EDGE, stations);
    var width = (WIDTH - 2 * EDGE - GAP * (stations.size() - 1)) / stations.size();
    for (var i = 0; i < stations.size(); i++) {
      var left = EDGE + i * (width + GAP);
      if (i > 0) {
        var middle = EDGE + HEIGHT / 2;
        link(stations.get(i), left - GAP, middle, left, middle);
      }
      box(stations.get(i), left, width);
    }
    out.end();
    begin("tall", TALL_WIDTH, STEP * stations.size() - 8, stations);
    for (var i = 0; i < stations.size(); i++) {
      var top = i * STEP;
      if (i > 0) {
        link(stations.get(i), RAIL, top - STEP + 48, RAIL, top + 4);
      }
      stop(stations.get(i), top);
    }
    out.end();
  }

  /** What is written of a station below its name. */
  List<String> says(Station station) {
    var says = new ArrayList<String>();
    if (station.hop() != Hop.SERVER) {
      var stopped = station.stopped().size();
      if (stopped > 0) {
        says.add(words.text(Label.HTML_HOP_STOPS, stopped, station.asked()));
      } else if (station.asked() > 0) {
        says.add(words.text(Label.HTML_HOP_PASSED, station.asked(), station.asked()));
      } else if (station.failures() + station.warnings() == 0) {
        says.add(
            words.text(
                station.hop() == Hop.RESOLVER ? Label.HTML_HOP_UNASKED : Label.HTML_HOP_UNREACHED));
      }
    }
    if (station.failures() > 0) {
      says.add(words.text(Label.HTML_HOP_FAILED, station.failures()));
    }
    if (station.warnings() + station.warned() > 0) {
      says.add(words.text(Label.HTML_HOP_WARNINGS, station.warnings() + station.warned()));
    }
    if (says.isEmpty()) {
      says.add(words.text(Label.HTML_HOP_FINE));
    }
    return says;
  }

  private void begin(String kind, int width, int height, List<Station> stations) {
    out.newLine().begin("svg", "path " + kind).attribute("role", "img");
    out.attribute("viewBox", "0 0 " + width + " " + height);
    out.attribute("aria-label", words.text(Label.HTML_PATH_TITLE) + ": " + summary(stations));
  }

  private String summary(List<Station> stations) {
    var summary = new StringBuilder();
    for (var station : stations) {
      summary.append(summary.isEmpty() ? "" : "; ").append(words.text(station.hop().label()));
      if (!station.place().isEmpty()) {
        summary.append(" (").append(station.place()).append(')');
      }
      summary.append(": ").append(String.join(", ", says(station)));
    }
    return summary.toString();
  }

  private void box(Station station, int left, int width) {
    beginStation(station);
    out.begin("rect", "box").attribute("x", number(left)).attribute("y", number(EDGE));
    out.attribute("width", number(width)).attribute("height", number(HEIGHT));
    out.attribute("rx", "12").end();
    use("hop-" + station.hop().id(), left + 14, EDGE + 14, 24);
    if (station.tone() != Tone.NONE) {
      use("i-" + station.tone().id(), left + width - 32, EDGE + 16, 18);
    }
    text("name", left + 14, EDGE + 60, words.text(station.hop().label()), (width - 20) / 8);
    text("place", left + 14, EDGE + 79, station.brief(), (width - 20) / 7);
    says(station, left + 14, EDGE + 100, (width - 16) / 7);
    out.end();
  }

  private void stop(Station station, int top) {
    beginStation(station);
    out.begin("circle", "box").attribute("cx", number(RAIL)).attribute("cy", number(top + 26));
    out.attribute("r", "22").end();
    use("hop-" + station.hop().id(), RAIL - 12, top + 14, 24);
    text("name", TEXT, top + 22, words.text(station.hop().label()), 30);
    text("place", TEXT, top + 41, station.place(), 37);
    says(station, TEXT, top + 60, 40);
    out.end();
  }

  private void says(Station station, int x, int y, int columns) {
    var line = 0;
    for (var says : says(station)) {
      if (line < 2) {
        text("says", x, y + 17 * line++, says, columns);
      }
    }
  }

  private void beginStation(Station station) {
    out.begin("g", "station " + station.tone().id()).begin("title");
    out.text(station.place().isEmpty() ? words.text(station.hop().label()) : station.place()).end();
  }

  /** The piece of the way that leads to a station, crossed out where requests end. */
  private void link(Station to, int x1, int y1, int x2, int y2) {
    var isBroken = !to.stopped().isEmpty();
    var isCut = isBroken && to.stopped().size() >= to.asked();
    var kind = to.asked() == 0 && to.tone() == Tone.NONE ? "none" : isCut ? to.tone().id() : "good";
    out.begin("line", "link " + kind).attribute("x1", number(x1)).attribute("y1", number(y1));
    out.attribute("x2", number(x2)).attribute("y2", number(y2)).end();
    if (isBroken) {
      use("broken", (x1 + x2) / 2 - 12, (y1 + y2) / 2 - 12, 24, "broken " + to.tone().id());
    }
  }

  private void use(String symbol, int x, int y, int size) {
    use(symbol, x, y, size, "mark");
  }

  private void use(String symbol, int x, int y, int size, String kind) {
    out.begin("use", kind).attribute("href", "#" + symbol);
    out.attribute("x", number(x)).attribute("y", number(y));
    out.attribute("width", number(size)).attribute("height", number(size)).end();
  }

  private void text(String kind, int x, int y, String text, int columns) {
    out.begin("text", kind).attribute("x", number(x)).attribute("y", number(y));
    out.text(TextWidth.of(text) <= columns ? text : TextWidth.cut(text, columns - 1) + "…").end();
  }

  private static String number(int number) {
    return Integer.toString(number);
  }
}
