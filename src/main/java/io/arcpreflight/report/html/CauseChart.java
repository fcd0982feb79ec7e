package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.history.PastRun;
import io.arcpreflight.report.history.RunHistory;
import io.arcpreflight.report.history.TimeSlots;
import io.arcpreflight.report.history.TimeSlots.Share;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Readiness and each cause over the time of all runs: a row each, a column an equal part of it. */
final class CauseChart {
  private static final int COLUMNS = 48;
  private static final int HEIGHT = 28;

  private final Labels words;
  private final HtmlOutput out;

  CauseChart(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(RunHistory history) {
    var slots = TimeSlots.of(history.entries(), COLUMNS);
    out.element("p", "hint", words.text(Label.HTML_HISTORY_NOTE));
    out.begin("div", "card falls");
    out.begin("svg", "scale").attribute("aria-hidden", "true");
    out.begin("text", "first").attribute("x", "0").attribute("y", "12");
    out.text(day(slots.from())).end();
    out.begin("text", "last").attribute("x", "100%").attribute("y", "12");
    out.text(day(slots.to())).end().end();
    out.begin("ol", "rows");
    var known = history.ready() + history.notReady();
    var ready = words.text(Label.HISTORY_ROW);
    writeRow(
        Tone.GOOD,
        ready,
        history.ready() + " / " + words.count(known, Label.RUNS_ONE, Label.RUNS_MANY),
        slots.shares(PastRun::isKnown, PastRun::isGood),
        slots);
    var left = new LeftOutRest(words, out);
    for (var i = 0; i < history.causes().size(); i++) {
      if (left.begins(history.causes().size() - i)) {
        break;
      }
      var cause = history.causes().get(i);
      var numbers =
          words.count(cause.runs(), Label.RUNS_ONE, Label.RUNS_MANY)
              + " · "
              + day(cause.firstSeen())
              + " – "
              + day(cause.lastSeen())
              + (cause.ongoing() ? " · " + words.text(Label.HTML_HISTORY_ONGOING) : "");
      writeRow(
          cause.ongoing() ? Tone.WARN : Tone.NONE,
          cause.cause(),
          numbers,
          slots.shares(_ -> true, run -> run.causes().contains(cause.cause())),
          slots);
    }
    out.end().end();
  }

  private void writeRow(
      Tone tone, String name, String numbers, List<Share> shares, TimeSlots slots) {
    out.newLine().begin("li", "fall").flag("data-item");
    out.begin("div", "who").begin("span", "host " + tone.id()).icon(tone.id());
    out.begin("span").name(name).end().end();
    out.element("span", "numbers", numbers).end();
    out.begin("svg", "bars").attribute("role", "img");
    out.attribute("height", Integer.toString(HEIGHT));
    out.attribute("aria-label", name + ": " + numbers);
    out.begin("line", "grid").attribute("x1", "0").attribute("x2", "100%");
    out.attribute("y1", Integer.toString(HEIGHT)).attribute("y2", Integer.toString(HEIGHT)).end();
    for (var i = 0; i < shares.size(); i++) {
      if (shares.get(i).those() > 0) {
        bar(tone == Tone.GOOD ? tone : Tone.BAD, i, shares.get(i), slots.begin(i));
      }
    }
    out.end().end();
  }

  private void bar(Tone tone, int column, Share share, Instant begin) {
    var height = Math.max(2, Math.round(HEIGHT * share.ratio()));
    out.begin("g").begin("title");
    out.text(day(begin) + ": " + share.those() + " / " + share.all()).end();
    out.begin("rect", tone.id()).attribute("x", Scale.decimal(100.0 * column / COLUMNS) + "%");
    out.attribute("y", Long.toString(HEIGHT - height));
    out.attribute("width", Scale.decimal(90.0 / COLUMNS) + "%");
    out.attribute("height", Long.toString(height)).end().end();
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
