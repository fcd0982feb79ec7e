package io.arcpreflight.report.fleet.html;

import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetRequestWriter;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.HtmlOutput;
import io.arcpreflight.report.html.LeftOutRest;
import java.util.List;

/** What to change, the one that frees most servers first, each with what to send to its owner. */
final class ChangeSection {
  private static final int SHOWN = 12;

  private final FleetWords words;
  private final Labels labels;
  private final HtmlOutput out;
  private final LeftOutRest left;
  private final FleetRequestWriter requests;

  ChangeSection(FleetWords words, Labels labels, HtmlOutput out) {
    this.words = words;
    this.labels = labels;
    this.out = out;
    left = new LeftOutRest(labels, out);
    requests = new FleetRequestWriter(words);
  }

  void write(List<Change> changes) {
    var all = changes.getLast().freed();
    out.begin("ol", "changes");
    write(changes.subList(0, Math.min(SHOWN, changes.size())), all);
    out.end();
    if (changes.size() > SHOWN) {
      out.begin("details", "more").begin("summary");
      out.text(
          words.text(
              "html.changes.more", changes.size() - SHOWN, all - changes.get(SHOWN - 1).freed()));
      out.end().begin("ol", "changes");
      write(changes.subList(SHOWN, changes.size()), all);
      out.end().end();
    }
  }

  private void write(List<Change> changes, int all) {
    for (var i = 0; i < changes.size(); i++) {
      out.newLine().begin("li", "card change");
      if (left.begins(changes.size() - i)) {
        out.end();
        break;
      }
      write(changes.get(i), all);
      out.end();
    }
  }

  private void write(Change change, int all) {
    out.begin("p", "frees").element("strong", "", "+" + FleetWords.number(change.frees()));
    out.text(" ").text(words.text("html.frees")).end();
    out.begin("div").begin("h3").text(change.rank() + ". " + change.title()).end();
    out.begin("p", "tags").element("code", "chip", change.cause()).text(" ");
    var place = change.place();
    if (place != null) {
      out.begin("span").text(words.kind(place.kind()) + " ").chip(place.value()).end();
    }
    out.begin("span", "owner").text(labels.text(Label.WHO) + ": ");
    out.element("strong", "", labels.text(Label.of(change.owner()))).end().end();
    out.begin("svg", "share").attribute("aria-hidden", "true");
    var before = change.freed() - change.frees();
    out.begin("rect", "before").attribute("width", percent(before, all));
    out.attribute("height", "8").end();
    out.begin("rect", "good").attribute("x", percent(before, all));
    out.attribute("width", percent(change.frees(), all)).attribute("height", "8").end().end();
    out.begin("p", "hint");
    out.text(words.text("change.concerns", change.servers(), change.of()) + " · ");
    out.text(words.text("change.after", change.freed())).end();
    request(change);
    show(change);
    out.end();
  }

  private static String percent(int part, int all) {
    return 100 * (long) part / Math.max(1, all) + "%";
  }

  /** Ready to be sent; it gives way where the page becomes too large. */
  private void request(Change change) {
    out.begin("details", "request").begin("summary").text(words.text("html.request")).end();
    if (out.isCrowded()) {
      out.begin("p", "left-out").text(labels.text(Label.HTML_DETAILS_LEFT_OUT)).end();
    } else {
      out.begin("div", "command").begin("pre").attribute("tabindex", "0").begin("code");
      for (var line : requests.text(change).strip().split("\n", -1)) {
        out.text(line).newLine();
      }
      out.end().end();
      out.begin("button", "copy").attribute("type", "button").flag("hidden");
      out.attribute("data-done", labels.text(Label.HTML_COPIED));
      out.text(labels.text(Label.HTML_COPY)).end().end();
    }
    out.end();
  }

  private void show(Change change) {
    out.begin("button", "show").attribute("type", "button").flag("hidden");
    out.attribute("data-cause", change.cause()).attribute("data-state", "not-ready");
    var place = change.place();
    if (place != null) {
      out.attribute("data-kind", place.kind().id()).attribute("data-place", place.value());
    }
    out.text(words.text("html.show", words.count("servers", change.servers()))).end();
  }
}
