package io.arcpreflight.report.fleet.html;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.report.fleet.FleetWords;
import io.arcpreflight.report.html.HtmlOutput;
import io.arcpreflight.report.html.ShareBar;
import io.arcpreflight.report.html.ShareBar.Part;
import io.arcpreflight.report.html.Tone;
import java.util.ArrayList;
import java.util.List;

/** How many servers are ready, and of what that was read. */
final class FleetHead {
  private final FleetWords words;
  private final HtmlOutput out;

  FleetHead(FleetWords words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(FleetDocument document) {
    var readiness = document.readiness();
    var tone = tone(readiness);
    out.newLine().begin("header", "head " + tone.id());
    out.begin("div", "verdict").icon(tone.id());
    out.begin("div").begin("h1").text(verdict(readiness)).end();
    out.element("p", "lead", String.join(" · ", remarks(document))).end().end();
    ShareBar.write(
        List.of(
            part(Tone.BAD, readiness.notReady(), "state.not-ready"),
            part(Tone.OPEN, readiness.unfinished(), "state.unfinished"),
            part(Tone.WARN, readiness.readyWithWarnings(), "state.ready-with-warnings"),
            part(Tone.GOOD, readiness.ready(), "state.ready"),
            part(Tone.NONE, readiness.notReported().size(), "state.not-reported")),
        out);
    out.end();
  }

  String verdict(Readiness readiness) {
    return words.verdict(readiness);
  }

  private static Tone tone(Readiness readiness) {
    var ready = readiness.ready() + readiness.readyWithWarnings();
    if (readiness.servers() == 0) {
      return Tone.OPEN;
    }
    if (readiness.notReady() > 0) {
      return Tone.BAD;
    }
    return ready == readiness.servers() + readiness.notReported().size() ? Tone.GOOD : Tone.OPEN;
  }

  private List<String> remarks(FleetDocument document) {
    var readiness = document.readiness();
    var reading = document.reading();
    var remarks = new ArrayList<String>();
    remarks.add(words.text("heading.read", words.count("reports", reading.reports())));
    var expected = readiness.expected();
    if (expected != null) {
      remarks.add(words.text("expected", expected));
    }
    add(remarks, "duplicates", readiness.duplicates());
    add(remarks, "unexpected", readiness.unexpected().size());
    add(remarks, "repeated", reading.repeated());
    add(remarks, "newer", reading.newer());
    addCount(remarks, "left-out", reading.leftOut());
    addCount(remarks, "future", reading.future());
    addCount(remarks, "shared-names", readiness.sharedNames().size());
    return remarks;
  }

  private void add(List<String> remarks, String key, int count) {
    if (count > 0) {
      remarks.add(words.text(key, count));
    }
  }

  private void addCount(List<String> remarks, String key, int count) {
    if (count > 0) {
      remarks.add(words.count(key, count));
    }
  }

  private Part part(Tone tone, int count, String key) {
    return new Part(tone, count, FleetWords.number(count) + " " + words.text(key));
  }
}
