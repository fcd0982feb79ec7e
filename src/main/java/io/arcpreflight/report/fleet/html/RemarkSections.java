package io.arcpreflight.report.fleet.html;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetDocument.Contrast;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Outlier;
import io.arcpreflight.fleet.FleetDocument.Trend;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.HtmlOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What else stands out, a sentence each. */
final class RemarkSections {
  private static final int MOST = 100;

  private final FleetWords words;
  private final HtmlOutput out;

  RemarkSections(FleetWords words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void outliers(List<Outlier> outliers) {
    var lines = new ArrayList<String>();
    for (var each : outliers) {
      lines.add(words.text("outlier", each.server(), each.cause(), each.of(), each.subnet()));
    }
    list(lines, lines.size());
  }

  void contrasts(List<Contrast> contrasts) {
    var lines = new ArrayList<String>();
    for (var each : contrasts) {
      lines.add(
          words.text(
              "contrast",
              words.kind(each.kind()),
              orNone(each.works()),
              each.ready(),
              orNone(each.fails()),
              each.notReady(),
              each.cause()));
    }
    list(lines, lines.size());
  }

  void trend(Trend trend) {
    var lines = new ArrayList<String>();
    lines.add(words.text("trend.servers", trend.servers(), trend.readyBefore(), trend.readyNow()));
    lines.add(words.text("trend.became", trend.becameReady(), trend.noLongerReady()));
    counts("trend.gone", trend.gone(), lines);
    counts("trend.come", trend.come(), lines);
    list(lines, lines.size());
  }

  private void counts(String key, List<Count> counts, List<String> lines) {
    if (!counts.isEmpty()) {
      var named = new ArrayList<String>();
      for (var count : counts) {
        named.add(count.value() + " " + FleetWords.number(count.servers()));
      }
      lines.add(words.text(key, String.join(", ", named)));
    }
  }

  void problems(FleetDocument document) {
    var reading = document.reading();
    out.begin("ul", "counts");
    for (var count : new TreeMap<>(reading.problems()).entrySet()) {
      out.begin("li", "open").icon("open");
      out.text(FleetWords.number(count.getValue()) + " ");
      out.text(words.text("problem." + count.getKey())).end();
    }
    out.end();
    var lines = new ArrayList<String>();
    for (var problem : reading.named()) {
      lines.add(problem.source() + ": " + problem.reason());
    }
    list(lines, reading.unusable());
  }

  private String orNone(@Nullable String value) {
    return value == null ? words.text("unset") : value;
  }

  private void list(List<String> lines, int all) {
    out.begin("ul", "card remarks");
    var shown = 0;
    for (var line : lines) {
      if (shown == MOST || out.isFull()) {
        break;
      }
      out.newLine().begin("li").text(line).end();
      shown++;
    }
    if (shown < all) {
      out.begin("li", "left-out").text(words.text("html.more", all - shown)).end();
    }
    out.end();
  }
}
