package io.arcpreflight.report.html;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.TimeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every check, grouped by what it is about, with what it saw folded in. */
final class CheckSection {
  private final Labels words;
  private final HtmlOutput out;
  private final DetailLines details;

  CheckSection(Labels words, HtmlOutput out, DetailLines details) {
    this.words = words;
    this.out = out;
    this.details = details;
  }

  void write(List<ReportedCheck> checks) {
    writeFilter(checks);
    var left = new LeftOutRest(words, out);
    var rest = checks.size();
    for (var group : grouped(checks).entrySet()) {
      out.newLine().begin("div", "group").begin("h3").text(group.getKey()).end();
      out.begin("ul", "card checks");
      for (var check : group.getValue()) {
        out.newLine().begin("li");
        if (left.begins(rest)) {
          out.end().end().end();
          return;
        }
        rest--;
        out.flag("data-item").attribute("data-tone", Tone.of(check).id());
        write(check);
        out.end();
      }
      out.end().end();
    }
  }

  /** One of each kind of outcome; without a script they do nothing and are not there. */
  private void writeFilter(List<ReportedCheck> checks) {
    out.begin("fieldset", "filter").flag("hidden");
    out.element("legend", "sr", words.text(Label.HTML_FILTER));
    choice("all", words.text(Label.HTML_ALL), checks.size());
    choice(checks, Tone.BAD, Label.HTML_STATUS_FAIL);
    choice(checks, Tone.WARN, Label.HTML_STATUS_WARN);
    choice(checks, Tone.OPEN, Label.HTML_STATUS_UNKNOWN);
    choice(checks, Tone.GOOD, Label.HTML_STATUS_PASS);
    choice(checks, Tone.NONE, Label.HTML_STATUS_NOT_APPLICABLE);
    out.end();
  }

  private void choice(List<ReportedCheck> checks, Tone tone, Label label) {
    var count = 0;
    for (var check : checks) {
      count += Tone.of(check) == tone ? 1 : 0;
    }
    if (count > 0) {
      choice(tone.id(), words.text(label), count);
    }
  }

  private void choice(String id, String name, int count) {
    out.begin("span", "choice").begin("input").attribute("type", "radio");
    out.attribute("name", "tone").attribute("id", "tone-" + id).attribute("value", id);
    if (id.equals("all")) {
      out.flag("checked");
    }
    out.attribute("autocomplete", "off").endVoid();
    out.begin("label", id).attribute("for", "tone-" + id);
    if (!id.equals("all")) {
      out.icon(id);
    }
    out.text(name + " " + count).end().end();
  }

  private Map<String, List<ReportedCheck>> grouped(List<ReportedCheck> checks) {
    var groups = new LinkedHashMap<String, List<ReportedCheck>>();
    for (var check : checks) {
      var dot = check.id().indexOf('.');
      var prefix = dot < 0 ? check.id() : check.id().substring(0, dot);
      groups.computeIfAbsent(words.group(prefix), _ -> new ArrayList<>()).add(check);
    }
    return groups;
  }

  private void write(ReportedCheck check) {
    if (check.observation() == null) {
      out.begin("div", "row");
      writeRow(check);
      out.end();
      return;
    }
    out.begin("details", "row").begin("summary");
    writeRow(check);
    out.end();
    if (out.isCrowded()) {
      out.element("p", "left-out", words.text(Label.HTML_DETAILS_LEFT_OUT));
    } else {
      write(check.observation());
    }
    out.end();
  }

  private void writeRow(ReportedCheck check) {
    var tone = Tone.of(check);
    out.begin("span", "state " + tone.id()).icon(tone.id());
    out.element("span", "sr", words.text(Tone.status(check)) + ": ").end();
    out.begin("span", "what").begin("span", "title").name(check.title()).end();
    if (!check.title().contains(check.subject())) {
      out.text(" ").element("span", "subject", words.phrase(check.subject()));
    }
    out.text(" ").element("code", "id", check.id()).end();
    out.text(" ").begin("span", "why");
    for (var cause : check.causes()) {
      out.element("code", "chip", cause).text(" ");
    }
    if (check.detail() != null) {
      out.text(check.detail());
    }
    out.end().text(" ");
    out.element("span", "took", check.durationMs() == 0 ? "" : TimeText.shown(check.durationMs()));
  }

  private void write(Observation observation) {
    out.begin("dl", "pairs");
    for (var detail : details.of(observation)) {
      out.begin("dt").text(label(detail.key())).end();
      for (var line : detail.lines()) {
        out.begin("dd").text(line).end();
      }
    }
    out.end();
  }

  private String label(String key) {
    for (var lane : Lane.values()) {
      if (lane.id().equals(key)) {
        return lane.name(words);
      }
    }
    return words.detail(key);
  }
}
