package io.arcpreflight.report.fleet.html;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.FleetFinding;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.fleet.ServerRun;
import io.arcpreflight.fleet.Shared;
import io.arcpreflight.fleet.SharedKind;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.Tone;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every server as data for the script: one short list each, and what many have in common once. It
 * stands in an element whose content is neither HTML nor run, and in which no sign can end it.
 */
final class ServerData {
  private static final int LONGEST = 1_000;

  private final FleetWords words;
  private final Labels labels;
  private final Appendable out;
  private final Map<String, Integer> strings = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<List<Shared>, Integer> shared = new IdentityHashMap<>();
  private final List<List<Shared>> sets = new ArrayList<>();
  private final Map<List<FleetFinding>, Integer> found = new IdentityHashMap<>();
  private final List<List<FleetFinding>> lists = new ArrayList<>();

  ServerData(FleetWords words, Labels labels, Appendable out) {
    this.words = words;
    this.labels = labels;
    this.out = out;
  }

  void write(FleetPicture picture) throws IOException {
    out.append("{\"words\":{");
    var first = true;
    for (var key : List.of("shown", "page", "copy", "nothing", "remove", "none")) {
      out.append(first ? "" : ",");
      string(key);
      out.append(':');
      string(words.text("html.js." + key, "{0}", "{1}", "{2}"));
      first = false;
    }
    for (var key : List.of("server.was", "server.report")) {
      out.append(',');
      string(key);
      out.append(':');
      string(words.text(key, "{0}"));
    }
    out.append(",\"copied\":");
    string(labels.text(Label.HTML_COPIED));
    out.append("},\n\"servers\":[");
    var rows = new Rows();
    picture.forEachServer(rows::write);
    for (var name : picture.notReported()) {
      rows.write(name);
    }
    out.append("],\n");
    kinds();
    sets();
    lists();
    out.append("\"strings\":[");
    for (var i = 0; i < texts.size(); i++) {
      out.append(i == 0 ? "" : ",\n");
      string(texts.get(i));
    }
    out.append("]}");
  }

  /** A server a line. */
  private final class Rows {
    private boolean any;

    void write(ServerRun run, int reports, Verdict before) throws IOException {
      begin(run.server());
      number(run.verdict().ordinal());
      number(index(run.shared(), shared, sets));
      number(index(run.findings(), found, lists));
      number(run.startedAt().getEpochSecond());
      out.append(',');
      string(run.source());
      if (reports > 1) {
        number(before.ordinal());
      }
      out.append(']');
    }

    void write(String notReported) throws IOException {
      begin(notReported);
      number(Verdict.values().length);
      out.append(']');
    }

    private void begin(String name) throws IOException {
      out.append(any ? ",\n[" : "\n[");
      any = true;
      string(name);
    }
  }

  private static <T> int index(List<T> value, Map<List<T>, Integer> known, List<List<T>> all) {
    var index = known.putIfAbsent(value, all.size());
    if (index == null) {
      all.add(value);
      return all.size() - 1;
    }
    return index;
  }

  private int text(String text) {
    var index = strings.putIfAbsent(text, texts.size());
    if (index == null) {
      texts.add(text);
      return texts.size() - 1;
    }
    return index;
  }

  private void kinds() throws IOException {
    out.append("\"states\":[");
    for (var verdict : Verdict.values()) {
      triple(verdict.id(), words.text("state." + verdict.id()), Tone.of(verdict).id());
      out.append(',');
    }
    triple("not-reported", words.text("state.not-reported"), Tone.NONE.id());
    out.append("],\n\"kinds\":[");
    for (var kind : SharedKind.values()) {
      out.append(kind.ordinal() == 0 ? "" : ",");
      triple(kind.id(), words.kind(kind), "");
    }
    out.append("],\n\"severities\":[");
    for (var severity : Severity.values()) {
      out.append(severity.ordinal() == 0 ? "" : ",");
      triple(severity.id(), labels.text(label(severity)), CauseSection.tone(severity));
    }
    out.append("],\n\"owners\":[");
    for (var owner : Owner.values()) {
      out.append(owner.ordinal() == 0 ? "" : ",");
      string(labels.text(Label.of(owner)));
    }
    out.append("],\n");
  }

  private static Label label(Severity severity) {
    return switch (severity) {
      case ERROR -> Label.NAGIOS_ERROR;
      case WARNING -> Label.NAGIOS_WARNING;
      case INFO -> Label.NAGIOS_INFO;
    };
  }

  private void triple(String id, String text, String tone) throws IOException {
    out.append('[');
    string(id);
    out.append(',');
    string(text);
    out.append(',');
    string(tone);
    out.append(']');
  }

  private void sets() throws IOException {
    out.append("\"shared\":[");
    for (var i = 0; i < sets.size(); i++) {
      out.append(i == 0 ? "[0" : ",\n[0");
      for (var each : sets.get(i)) {
        number(each.kind().ordinal());
        number(text(each.value()));
      }
      out.append(']');
    }
    out.append("],\n");
  }

  private void lists() throws IOException {
    out.append("\"found\":[");
    for (var i = 0; i < lists.size(); i++) {
      out.append(i == 0 ? "[" : ",\n[");
      var first = true;
      for (var each : lists.get(i)) {
        out.append(first ? "[" : ",[");
        out.append(Integer.toString(text(each.cause())));
        number(each.severity().ordinal());
        number(each.owner().ordinal());
        number(each.tolerated() ? 1 : 0);
        number(text(each.summary()));
        for (var subject : each.subjects()) {
          number(text(subject));
        }
        out.append(']');
        first = false;
      }
      out.append(']');
    }
    out.append("],\n");
  }

  private void number(long number) throws IOException {
    out.append(',').append(Long.toString(number));
  }

  private void string(String text) throws IOException {
    var visible = VisibleText.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    out.append('"');
    var written = 0;
    for (var i = 0; i < visible.length(); i++) {
      var c = visible.charAt(i);
      switch (c) {
        case '"', '\\' -> {
          out.append(visible, written, i).append('\\');
          written = i;
        }
        case '<', '>', '&', '\uFFFE', '\uFFFF' -> {
          out.append(visible, written, i).append(VisibleText.escaped(c));
          written = i + 1;
        }
        default -> {}
      }
    }
    out.append(visible, written, visible.length()).append('"');
  }
}
