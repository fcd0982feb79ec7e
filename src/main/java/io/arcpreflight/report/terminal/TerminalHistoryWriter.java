package io.arcpreflight.report.terminal;

import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.history.PastRun;
import io.arcpreflight.report.history.RunHistory;
import io.arcpreflight.report.history.TimeSlots;
import io.arcpreflight.report.history.TimeSlots.Share;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** For a person at a terminal: how often it was ready, and which causes were found when. */
public final class TerminalHistoryWriter {
  private static final int MOST_CAUSES = 12;
  private static final String BETWEEN = "  ";
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final TerminalStyle style;
  private final Labels words;

  public TerminalHistoryWriter(TerminalStyle style, Labels words) {
    this.style = style;
    this.words = words;
  }

  public void write(RunHistory history, Appendable out) throws IOException {
    var page = new PageLayout(style, out);
    if (history.entries().isEmpty()) {
      page.end(page.line().add(words.text(Label.HISTORY_NONE)));
      return;
    }
    writeSummary(history, page);
    page.blank();
    writeChart(history, page);
    if (page.isVerbose()) {
      page.blank();
      for (var run : history.entries()) {
        writeRun(run, page);
      }
    }
  }

  private void writeSummary(RunHistory history, PageLayout page) throws IOException {
    var time = TimeSlots.of(history.entries(), 1);
    page.endWrapped(
        page.line(),
        0,
        words.text(
            Label.HISTORY_RUNS,
            words.count(history.runs(), Label.RUNS_ONE, Label.RUNS_MANY),
            shown(time.from()),
            shown(time.to())));
    if (history.availability() != null) {
      page.endWrapped(
          page.line(),
          0,
          words.text(
              Label.HISTORY_READY,
              String.format(Locale.ROOT, "%.2f", history.availability()),
              history.ready(),
              history.ready() + history.notReady()));
    }
    if (history.unknown() > 0) {
      var runs = words.count(history.unknown(), Label.RUNS_ONE, Label.RUNS_MANY);
      page.end(page.line().add(words.text(Label.HISTORY_UNKNOWN, runs)));
    }
  }

  private void writeChart(RunHistory history, PageLayout page) throws IOException {
    var causes =
        page.isVerbose() || history.causes().size() <= MOST_CAUSES
            ? history.causes()
            : history.causes().subList(0, MOST_CAUSES);
    var ready = words.text(Label.HISTORY_ROW);
    var label = page.widthOf(ready);
    for (var cause : causes) {
      label = Math.max(label, page.widthOf(cause.cause()));
    }
    var counts = page.widthOf(String.valueOf(history.runs()));
    var columns = Math.max(10, style.width() - label - counts - 2 * BETWEEN.length());
    var slots = TimeSlots.of(history.entries(), columns);
    writeRow(
        ready,
        history.ready(),
        slots.shares(PastRun::isKnown, PastRun::isGood),
        label,
        counts,
        page);
    for (var cause : causes) {
      var shares = slots.shares(_ -> true, run -> run.causes().contains(cause.cause()));
      writeRow(cause.cause(), cause.runs(), shares, label, counts, page);
    }
    if (causes.size() < history.causes().size()) {
      var more = history.causes().size() - causes.size();
      page.end(page.line().add(words.text(Label.MORE, more)));
    }
    var axis = page.line().padTo(label + BETWEEN.length()).add(day(slots.from()));
    var end = day(slots.to());
    page.end(axis.padTo(label + BETWEEN.length() + columns - page.widthOf(end)).add(end));
  }

  private void writeRow(
      String name, int runs, List<Share> shares, int label, int counts, PageLayout page)
      throws IOException {
    var bars = new StringBuilder();
    for (var share : shares) {
      bars.append(style.unicode() ? bar(share.ratio()) : plainBar(share.ratio()));
    }
    var number = String.valueOf(runs);
    page.end(
        page.line()
            .add(name)
            .padTo(label)
            .add(BETWEEN)
            .add(bars.toString())
            .add(BETWEEN)
            .add(" ".repeat(counts - number.length()) + number));
  }

  private static char bar(double share) {
    if (share <= 0) {
      return share < 0 ? ' ' : '·';
    }
    return BARS.charAt(Math.min(BARS.length() - 1, (int) (share * BARS.length())));
  }

  private static char plainBar(double share) {
    if (share <= 0) {
      return share < 0 ? ' ' : '.';
    }
    return share < 0.5 ? '-' : share < 1 ? '=' : '#';
  }

  private void writeRun(PastRun run, PageLayout page) throws IOException {
    var line =
        page.line()
            .add(shown(run.startedAt()))
            .add(BETWEEN)
            .add(StatusSymbol.of(run.verdict()))
            .add(" ")
            .add(words.text(VerdictText.title(run.verdict(), run.mode())));
    if (!run.causes().isEmpty()) {
      line.add(BETWEEN);
    }
    page.endWrapped(line, line.columns(), String.join(", ", run.causes()));
  }

  private static String shown(Instant time) {
    return TimeText.zoned(time.atOffset(ZoneOffset.UTC));
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
