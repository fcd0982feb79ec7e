package io.arcpreflight.report.fleet.html;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.fleet.FleetDocument.Group;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.HtmlOutput;
import io.arcpreflight.report.html.LeftOutRest;
import java.util.List;

/** The causes, those that keep most servers out alone first, and what their servers share. */
final class CauseSection {
  private final FleetWords words;
  private final Labels labels;
  private final HtmlOutput out;
  private final LeftOutRest left;

  CauseSection(FleetWords words, Labels labels, HtmlOutput out) {
    this.words = words;
    this.labels = labels;
    this.out = out;
    left = new LeftOutRest(labels, out);
  }

  void write(List<CauseCount> causes) {
    out.begin("div", "card table").begin("table").attribute("aria-labelledby", "causes-title");
    out.begin("thead").begin("tr");
    heading("column.cause", "");
    heading("column.alone", "number");
    heading("column.blocked", "number");
    heading("column.servers", "number");
    heading("column.owner", "wide");
    heading("column.shared", "wide");
    out.end().end().begin("tbody");
    for (var i = 0; i < causes.size(); i++) {
      out.newLine().begin("tr");
      if (out.isFull()) {
        out.begin("td").attribute("colspan", "6");
        left.begins(causes.size() - i);
        out.end().end();
        break;
      }
      write(causes.get(i));
      out.end();
    }
    out.end().end().end();
  }

  private void write(CauseCount cause) {
    out.begin("th").attribute("scope", "row");
    out.begin("span", "state " + tone(cause.severity())).icon(tone(cause.severity())).end();
    out.begin("span", "of-cause").begin("button", "show").attribute("type", "button");
    out.attribute("disabled", "disabled").attribute("data-cause", cause.cause());
    out.text(cause.cause()).end();
    out.element("span", "id", cause.title()).end().end();
    number(cause.alone());
    number(cause.blocked());
    number(cause.servers());
    out.begin("td", "wide").text(labels.text(Label.of(cause.owner()))).end();
    out.begin("td", "wide");
    if (!cause.shared().isEmpty() && cause.shared().getFirst().isTelling(cause.servers())) {
      group(cause, cause.shared().getFirst());
    }
    out.end();
  }

  private void group(CauseCount cause, Group group) {
    out.text(
        words.text(
            "shared.of", words.kind(group.kind()), group.value(), group.servers(), group.of()));
    if (cause.shared().size() > 1) {
      out.begin("details").begin("summary").text(words.text("html.shared.more")).end();
      out.begin("ul", "shared");
      for (var other : cause.shared().subList(1, cause.shared().size())) {
        if (out.isCrowded()) {
          break;
        }
        out.begin("li")
            .text(
                words.text(
                    "shared.of",
                    words.kind(other.kind()),
                    other.value(),
                    other.servers(),
                    other.of()));
        out.end();
      }
      out.end().end();
    }
  }

  static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case INFO -> "note";
    };
  }

  private void heading(String key, String kind) {
    out.begin("th").attribute("scope", "col");
    if (!kind.isEmpty()) {
      out.attribute("class", kind);
    }
    out.text(words.text(key)).end();
  }

  private void number(int number) {
    out.begin("td", "number").text(FleetWords.number(number)).end();
  }
}
