package io.arcpreflight.report.html;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.history.PastRun;
import io.arcpreflight.report.history.RunHistory;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes how runs went as one page of the same make as that of a report. */
public final class HtmlHistoryWriter {
  private final Labels words;
  private final String language;

  /**
   * @param language the tag of the language that the words are of
   */
  public HtmlHistoryWriter(Labels words, String language) {
    this.words = words;
    this.language = language;
  }

  public void write(RunHistory history, Appendable out) throws IOException {
    var page = new HtmlOutput();
    var frame = new PageFrame(words, page);
    var runs = history.entries();
    var title =
        runs.isEmpty()
            ? words.text(Label.HISTORY_NONE)
            : words.text(Label.HTML_HISTORY_OF, runs.getLast().host());
    frame.begin(language, title + " · arc-preflight", "time", Label.HTML_HISTORY_SKIP);
    writeHead(history, title, page);
    if (runs.isEmpty()) {
      frame.beginBar();
      frame.endBar();
      page.newLine().begin("main").attribute("id", "time").end();
      frame.end("arc-preflight");
    } else {
      var changes = RunChange.of(runs);
      frame.beginBar();
      frame.entry("time", Label.HTML_HISTORY_TIME, history.causes().size());
      frame.entry("changes", Label.HTML_HISTORY_CHANGES, changes.size());
      frame.entry("runs", Label.HTML_HISTORY_RUNS, runs.size());
      frame.endBar();
      page.newLine().begin("main");
      frame.beginSection("time", Label.HTML_HISTORY_TIME);
      new CauseChart(words, page).write(history);
      page.end();
      frame.beginSection("changes", Label.HTML_HISTORY_CHANGES);
      writeChanges(changes, page);
      page.end();
      frame.beginSection("runs", Label.HTML_HISTORY_RUNS);
      writeRuns(runs.reversed(), page);
      page.end().end();
      frame.end("arc-preflight " + runs.getLast().program());
    }
    out.append(page.page());
  }

  private void writeHead(RunHistory history, String title, HtmlOutput page) {
    var runs = history.entries();
    var tone = runs.isEmpty() ? Tone.NONE : Tone.of(runs.getLast().verdict());
    page.newLine().begin("header", "head " + tone.id());
    page.begin("div", "verdict").icon(tone.id());
    page.begin("div").begin("h1").text(title).end();
    if (runs.isEmpty()) {
      page.end().end().end();
      return;
    }
    var available =
        history.availability() == null
            ? words.text(Label.HISTORY_UNKNOWN, count(history.runs()))
            : words.text(
                Label.HISTORY_READY,
                Scale.decimal(history.availability()),
                history.ready(),
                history.ready() + history.notReady());
    page.element("p", "lead", available).end().end();
    ShareBar.write(
        List.of(
            new ShareBar.Part(
                Tone.BAD,
                history.notReady(),
                words.text(Label.HTML_HISTORY_NOT_READY, history.notReady())),
            new ShareBar.Part(
                Tone.OPEN,
                history.unknown(),
                words.text(Label.HTML_HISTORY_UNKNOWN, history.unknown())),
            new ShareBar.Part(
                Tone.GOOD, history.ready(), words.text(Label.HTML_HISTORY_READY, history.ready()))),
        page);
    var last = runs.getLast();
    page.begin("dl", "facts");
    fact(Label.MD_SERVER, last.host(), page);
    fact(Label.HTML_HISTORY_LAST, verdict(last) + ", " + shown(last.startedAt()), page);
    fact(Label.HTML_HISTORY_RUNS, Integer.toString(history.runs()), page);
    if (last.agent() != null) {
      fact(Label.HTML_HISTORY_AGENT, last.agent(), page);
    }
    fact(Label.HTML_VERSION, "arc-preflight " + last.program(), page);
    page.end().end();
  }

  private void fact(Label name, String value, HtmlOutput page) {
    page.begin("div").begin("dt").text(words.text(name)).end();
    page.begin("dd").text(value).end().end();
  }

  private void writeChanges(List<RunChange> changes, HtmlOutput page) {
    if (changes.isEmpty()) {
      page.element("p", "calm card", words.text(Label.CHANGE_NONE));
      return;
    }
    page.begin("ul", "card checks");
    var left = new LeftOutRest(words, page);
    for (var i = 0; i < changes.size(); i++) {
      page.newLine().begin("li").flag("data-item");
      if (left.begins(changes.size() - i)) {
        page.end();
        break;
      }
      var change = changes.get(i);
      beginRow(change.run(), page);
      page.begin("span", "why");
      chips(Label.HTML_HISTORY_NEW, change.begun(), page);
      chips(Label.HTML_HISTORY_RESOLVED, change.resolved(), page);
      if (change.agentBefore() != null && change.run().agent() != null) {
        var agents = change.agentBefore() + " → " + change.run().agent();
        page.text(words.text(Label.HTML_HISTORY_AGENT) + " " + agents);
      }
      page.end().end().end();
    }
    page.end();
  }

  private void writeRuns(List<PastRun> runs, HtmlOutput page) {
    page.begin("ul", "card checks");
    var left = new LeftOutRest(words, page);
    for (var i = 0; i < runs.size(); i++) {
      page.newLine().begin("li").flag("data-item");
      if (left.begins(runs.size() - i)) {
        page.end();
        break;
      }
      var run = runs.get(i);
      beginRow(run, page);
      page.begin("span", "why");
      run.causes().forEach(page::chip);
      page.end();
      page.element("span", "took", TimeText.shown(run.durationMs())).end().end();
    }
    page.end();
  }

  /** When it was, and how it went. */
  private void beginRow(PastRun run, HtmlOutput page) {
    var tone = Tone.of(run.verdict());
    page.begin("div", "row");
    page.begin("span", "state " + tone.id()).icon(tone.id()).end();
    page.begin("span").element("span", "title", verdict(run));
    page.element("span", "id", shown(run.startedAt())).end();
  }

  private void chips(Label label, List<String> causes, HtmlOutput page) {
    if (!causes.isEmpty()) {
      page.text(words.text(label) + " ");
      causes.forEach(page::chip);
    }
  }

  private String verdict(PastRun run) {
    return words.text(VerdictText.title(run.verdict(), run.mode()));
  }

  private String count(int runs) {
    return words.count(runs, Label.RUNS_ONE, Label.RUNS_MANY);
  }

  private static String shown(Instant time) {
    return TimeText.zoned(time.atOffset(ZoneOffset.UTC));
  }
}
