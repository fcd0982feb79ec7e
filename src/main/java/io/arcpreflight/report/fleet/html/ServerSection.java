package io.arcpreflight.report.fleet.html;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.HtmlOutput;

/** Where the script lists the servers: what to look for, by what to sort, and an empty table. */
final class ServerSection {
  private final FleetWords words;
  private final HtmlOutput out;

  ServerSection(FleetWords words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(FleetDocument document) {
    out.begin("p", "hint").attribute("id", "no-script").text(words.text("html.no-script")).end();
    out.begin("div").attribute("id", "list").flag("hidden");
    search();
    states(document);
    out.begin("p", "filters").attribute("id", "filters").end();
    out.begin("div", "status");
    out.begin("p", "shown").attribute("role", "status").attribute("id", "shown").end();
    out.begin("button", "copy").attribute("type", "button").attribute("id", "copy").end().end();
    out.begin("div", "card table").begin("table").attribute("aria-labelledby", "servers-title");
    out.begin("thead").begin("tr");
    column("server", words.text("column.server"), "");
    column("state", words.text("column.state"), "");
    column("causes", words.text("causes"), "");
    column("subnet", words.text("kind.subnet"), "wide");
    column("proxy", words.text("kind.proxy"), "wide");
    column("time", words.text("html.column.checked"), "wide");
    out.end().end().begin("tbody").attribute("id", "rows").end().end().end();
    out.begin("nav", "pager").attribute("aria-label", words.text("html.pages"));
    button("previous", "html.previous");
    out.begin("span").attribute("id", "place").end();
    button("next", "html.next");
    out.end().end();
  }

  private void search() {
    out.begin("div", "look").begin("div", "search").attribute("role", "search");
    out.begin("input").attribute("type", "search").attribute("id", "search");
    out.attribute("aria-label", words.text("html.search"));
    out.attribute("placeholder", words.text("html.search"));
    out.attribute("autocomplete", "off").attribute("spellcheck", "false").endVoid().end();
    out.begin("label").attribute("for", "cause").text(words.text("column.cause")).end();
    out.begin("select").attribute("id", "cause").attribute("autocomplete", "off");
    out.begin("option").attribute("value", "").text(words.text("html.every-cause")).end();
    out.end().end();
  }

  private void states(FleetDocument document) {
    var readiness = document.readiness();
    out.begin("fieldset", "filter");
    out.begin("legend", "sr").text(words.text("column.state")).end();
    choice("all", "", words.text("html.all"), 1);
    choice("ready", "good", words.text("state.ready"), readiness.ready());
    choice(
        "ready-with-warnings",
        "warn",
        words.text("state.ready-with-warnings"),
        readiness.readyWithWarnings());
    choice("not-ready", "bad", words.text("state.not-ready"), readiness.notReady());
    choice("unfinished", "open", words.text("state.unfinished"), readiness.unfinished());
    choice(
        "not-reported", "none", words.text("state.not-reported"), readiness.notReported().size());
    out.end();
  }

  private void choice(String value, String icon, String text, int servers) {
    if (servers == 0) {
      return;
    }
    var id = "state-" + value;
    out.begin("span", "choice").begin("input").attribute("type", "radio");
    out.attribute("name", "state").attribute("id", id).attribute("value", value);
    out.attribute("autocomplete", "off");
    if (icon.isEmpty()) {
      out.flag("checked");
    }
    out.endVoid().begin("label").attribute("for", id);
    if (icon.isEmpty()) {
      out.text(text);
    } else {
      out.icon(icon).text(text + " " + FleetWords.number(servers));
    }
    out.end().end();
  }

  private void column(String id, String title, String kind) {
    out.begin("th").attribute("scope", "col").attribute("data-column", id);
    if (!kind.isEmpty()) {
      out.attribute("class", kind);
    }
    out.begin("button", "sort").attribute("type", "button").text(title).end().end();
  }

  private void button(String id, String key) {
    out.begin("button", "copy").attribute("type", "button").attribute("id", id);
    out.text(words.text(key)).end();
  }
}
