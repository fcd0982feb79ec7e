package io.arcpreflight.report.fleet.text;

import io.arcpreflight.fleet.FleetDocument.Contrast;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Outlier;
import io.arcpreflight.fleet.FleetDocument.Trend;
import io.arcpreflight.report.fleet.FleetWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else stands out. */
final class RemarkLines {
  private static final int MOST_CAUSES = 10;

  private final FleetWords words;
  private final FleetTextOutput out;

  RemarkLines(FleetWords words, FleetTextOutput out) {
    this.words = words;
    this.out = out;
  }

  void outliers(List<Outlier> outliers) throws IOException {
    if (outliers.isEmpty()) {
      return;
    }
    out.heading("outliers");
    var shown = out.first(outliers, FleetTextOutput.FEW);
    for (var each : shown) {
      remark(words.text("outlier", each.server(), each.cause(), each.of(), each.subnet()));
    }
    var rest = outliers.size() - shown.size();
    if (rest > 0) {
      out.line("  ", words.text("outliers.more", rest));
    }
  }

  void contrasts(List<Contrast> contrasts) throws IOException {
    if (contrasts.isEmpty()) {
      return;
    }
    out.heading("contrasts");
    for (var each : out.first(contrasts, FleetTextOutput.FEW)) {
      remark(
          words.text(
              "contrast",
              words.kind(each.kind()),
              orNone(each.works()),
              each.ready(),
              orNone(each.fails()),
              each.notReady(),
              each.cause()));
    }
  }

  private String orNone(@Nullable String value) {
    return value == null ? words.text("unset") : value;
  }

  void trend(@Nullable Trend trend) throws IOException {
    if (trend == null) {
      return;
    }
    out.heading("trend");
    out.line(
        "  ", words.text("trend.servers", trend.servers(), trend.readyBefore(), trend.readyNow()));
    out.line("  ", words.text("trend.became", trend.becameReady(), trend.noLongerReady()));
    counts("trend.gone", trend.gone());
    counts("trend.come", trend.come());
  }

  private void counts(String key, List<Count> counts) throws IOException {
    if (!counts.isEmpty()) {
      var named = new ArrayList<String>();
      for (var count : out.first(counts, MOST_CAUSES)) {
        named.add(count.value() + " " + FleetWords.number(count.servers()));
      }
      remark(words.text(key, String.join(", ", named)));
    }
  }

  private void remark(String sentence) throws IOException {
    out.wrapped("  ", "    ", sentence);
  }
}
