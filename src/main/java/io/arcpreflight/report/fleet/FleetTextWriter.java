package io.arcpreflight.report.fleet;

import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Readiness;
import io.arcpreflight.fleet.FleetDocument.ServerState;
import io.arcpreflight.fleet.FleetPicture;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import io.arcpreflight.text.WordWrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For people: how many are ready, and what to change first. */
final class FleetTextWriter implements FleetWriter {
  private static final int SHOWN = 10;
  private static final int FEW = 5;
  private static final int CAUSE_WIDTH = 36;
  private static final int COUNT_WIDTH = 10;

  private final FleetWords words;
  private final Labels labels;
  private final TerminalStyle style;

  FleetTextWriter(FleetWords words, Labels labels, TerminalStyle style) {
    this.words = words;
    this.labels = labels;
    this.style = style;
  }

  @Override
  public void write(FleetPicture picture, Appendable out) throws IOException {
    var document = picture.document();
    readiness(document.readiness(), document.reading().reports(), out);
    if (!picture.query().isAsked()) {
      changes(document, out);
      if (style.detail() != Detail.SHORT) {
        causes(document, out);
        outliers(document, out);
        contrasts(document, out);
        trend(document, out);
      }
    } else {
      servers(document, out);
    }
    problems(document, out);
    if (!document.changes().isEmpty() && !picture.query().isAsked()) {
      line(out, "", "");
      line(out, "", words.text("request"));
    }
  }

  private void readiness(Readiness readiness, int reports, Appendable out) throws IOException {
    var all = readiness.servers() + readiness.notReported().size();
    line(
        out,
        "",
        words.count("servers", all)
            + (style.unicode() ? " · " : ", ")
            + words.text("heading.read", words.count("reports", reports)));
    line(out, "", "");
    line(out, "", words.verdict(readiness));
    line(out, "", "");
    state("state.ready", readiness.ready(), "", out);
    state("state.ready-with-warnings", readiness.readyWithWarnings(), "", out);
    state("state.not-ready", readiness.notReady(), "", out);
    var parts = new ArrayList<String>();
    if (readiness.partial() > 0) {
      parts.add(words.text("state.partial") + " " + FleetWords.number(readiness.partial()));
    }
    if (readiness.incomplete() > 0) {
      parts.add(words.text("state.incomplete") + " " + FleetWords.number(readiness.incomplete()));
    }
    state("state.unfinished", readiness.unfinished(), String.join(", ", parts), out);
    inventory(readiness, out);
    if (!readiness.sharedNames().isEmpty()) {
      line(out, "  ", words.count("shared-names", readiness.sharedNames().size()));
      names(readiness.sharedNames(), out);
    }
  }

  private void state(String key, int servers, String remark, Appendable out) throws IOException {
    if (servers > 0) {
      line(
          out,
          "  ",
          padded(words.text(key), 24)
              + right(FleetWords.number(servers), COUNT_WIDTH)
              + (remark.isEmpty() ? "" : "   " + remark));
    }
  }

  private void inventory(Readiness readiness, Appendable out) throws IOException {
    var expected = readiness.expected();
    if (expected == null) {
      return;
    }
    state(
        "state.not-reported",
        readiness.notReported().size(),
        words.text("expected", expected),
        out);
    if (!readiness.notReported().isEmpty()) {
      names(readiness.notReported(), out);
    }
    if (readiness.duplicates() > 0) {
      line(out, "  ", words.text("duplicates", readiness.duplicates()));
    }
    if (!readiness.unexpected().isEmpty()) {
      line(out, "  ", words.text("unexpected", readiness.unexpected().size()));
      names(readiness.unexpected(), out);
    }
  }

  private void names(List<String> names, Appendable out) throws IOException {
    var shown = shownOf(names, FEW);
    var rest = names.size() - shown.size();
    var more = rest == 0 ? "" : ", +" + FleetWords.number(rest);
    wrapped(out, "      ", "      ", String.join(", ", shown) + more);
  }

  private void changes(FleetDocument document, Appendable out) throws IOException {
    if (document.changes().isEmpty()) {
      return;
    }
    heading("changes", out);
    var shown = shownOf(document.changes(), style.detail() == Detail.SHORT ? FEW : SHOWN);
    for (var change : shown) {
      change(change, out);
    }
    var rest = document.changes().size() - shown.size();
    if (rest > 0) {
      var freed = document.changes().getLast().freed() - shown.getLast().freed();
      line(out, "  ", words.text(rest == 1 ? "change.more.one" : "change.more.many", rest, freed));
    }
  }

  private void change(Change change, Appendable out) throws IOException {
    var indent = " ".repeat(14);
    line(
        out,
        "",
        right(Integer.toString(change.rank()), 3)
            + right("+" + FleetWords.number(change.frees()), 9)
            + "  "
            + change.cause()
            + place(change));
    if (style.detail() != Detail.SHORT) {
      wrapped(out, indent, indent, change.title());
      wrapped(
          out,
          indent,
          indent,
          words.text("owner", labels.text(Label.of(change.owner())))
              + separator()
              + words.text("change.concerns", change.servers(), change.of())
              + separator()
              + words.text("change.after", change.freed()));
      subjects(change, indent, out);
    }
  }

  private void subjects(Change change, String indent, Appendable out) throws IOException {
    var named = new ArrayList<String>();
    for (var subject : shownOf(change.subjects(), FEW)) {
      named.add(subject.value());
    }
    var rest = change.subjects().size() - named.size();
    if (!named.isEmpty()) {
      wrapped(
          out,
          indent,
          indent,
          String.join(", ", named) + (rest == 0 ? "" : ", +" + FleetWords.number(rest)));
    }
  }

  private String place(Change change) {
    var place = change.place();
    return place == null
        ? ""
        : " " + words.text("change.at", words.kind(place.kind()), place.value());
  }

  private void causes(FleetDocument document, Appendable out) throws IOException {
    if (document.causes().isEmpty()) {
      return;
    }
    heading("causes", out);
    line(
        out,
        "  ",
        padded("", CAUSE_WIDTH)
            + right(words.text("column.alone"), COUNT_WIDTH)
            + right(words.text("column.blocked"), COUNT_WIDTH)
            + right(words.text("column.servers"), COUNT_WIDTH));
    var shown = shownOf(document.causes(), SHOWN);
    for (var cause : shown) {
      line(
          out,
          "  ",
          padded(cause.cause(), CAUSE_WIDTH)
              + right(FleetWords.number(cause.alone()), COUNT_WIDTH)
              + right(FleetWords.number(cause.blocked()), COUNT_WIDTH)
              + right(FleetWords.number(cause.servers()), COUNT_WIDTH));
      shared(cause, out);
    }
    var rest = document.causes().size() - shown.size();
    if (rest > 0) {
      line(out, "  ", words.count("causes.more", rest));
    }
  }

  /** What tells most of where it comes from; with --verbose all that is known. */
  private void shared(CauseCount cause, Appendable out) throws IOException {
    var most = style.detail() == Detail.VERBOSE ? cause.shared().size() : 1;
    for (var group : cause.shared().subList(0, Math.min(most, cause.shared().size()))) {
      if (style.detail() == Detail.VERBOSE || group.isTelling(cause.servers())) {
        wrapped(
            out,
            "      ",
            "        ",
            words.text(
                "shared.of", words.kind(group.kind()), group.value(), group.servers(), group.of()));
      }
    }
  }

  private void outliers(FleetDocument document, Appendable out) throws IOException {
    if (document.outliers().isEmpty()) {
      return;
    }
    heading("outliers", out);
    var shown = shownOf(document.outliers(), FEW);
    for (var each : shown) {
      wrapped(
          out,
          "  ",
          "    ",
          words.text("outlier", each.server(), each.cause(), each.of(), each.subnet()));
    }
    var rest = document.outliers().size() - shown.size();
    if (rest > 0) {
      line(out, "  ", words.text("outliers.more", rest));
    }
  }

  private void contrasts(FleetDocument document, Appendable out) throws IOException {
    if (document.contrasts().isEmpty()) {
      return;
    }
    heading("contrasts", out);
    for (var each : shownOf(document.contrasts(), FEW)) {
      wrapped(
          out,
          "  ",
          "    ",
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

  private void trend(FleetDocument document, Appendable out) throws IOException {
    var trend = document.trend();
    if (trend == null) {
      return;
    }
    heading("trend", out);
    line(
        out,
        "  ",
        words.text("trend.servers", trend.servers(), trend.readyBefore(), trend.readyNow()));
    line(out, "  ", words.text("trend.became", trend.becameReady(), trend.noLongerReady()));
    counts("trend.gone", trend.gone(), out);
    counts("trend.come", trend.come(), out);
  }

  private void counts(String key, List<Count> counts, Appendable out) throws IOException {
    if (!counts.isEmpty()) {
      var named = new ArrayList<String>();
      for (var count : shownOf(counts, SHOWN)) {
        named.add(count.value() + " " + FleetWords.number(count.servers()));
      }
      wrapped(out, "  ", "    ", words.text(key, String.join(", ", named)));
    }
  }

  private void servers(FleetDocument document, Appendable out) throws IOException {
    heading("servers-asked", out);
    if (document.servers().isEmpty()) {
      line(out, "  ", words.text("server.none"));
    }
    for (var server : document.servers()) {
      server(server, out);
    }
  }

  private void server(ServerState server, Appendable out) throws IOException {
    var before = server.before();
    line(
        out,
        "  ",
        server.server()
            + "   "
            + words.text(key(server.verdict().id()))
            + (before == null
                ? ""
                : separator() + words.text("server.was", words.text(key(before.id())))));
    for (var finding : server.findings()) {
      wrapped(out, "      ", "        ", finding.cause() + "  " + finding.summary());
      if (!finding.subjects().isEmpty()) {
        wrapped(out, "        ", "        ", String.join(", ", shownOf(finding.subjects(), FEW)));
      }
    }
    for (var shared : server.shared()) {
      wrapped(out, "      ", "        ", words.kind(shared.kind()) + " " + shared.value());
    }
    wrapped(out, "      ", "        ", words.text("server.report", server.report()));
  }

  private static String key(String verdict) {
    return "state." + verdict;
  }

  private void problems(FleetDocument document, Appendable out) throws IOException {
    var reading = document.reading();
    if (reading.unusable() + reading.repeated() + reading.newer() + reading.future() == 0
        && (reading.leftOut() == 0 || style.detail() != Detail.VERBOSE)) {
      return;
    }
    heading("problems", out);
    for (var count :
        reading.problems().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      line(
          out,
          "  ",
          padded(words.text("problem." + count.getKey()), 24)
              + right(FleetWords.number(count.getValue()), COUNT_WIDTH));
    }
    var shown = shownOf(reading.named(), FEW);
    for (var problem : shown) {
      wrapped(out, "      ", "        ", problem.source() + ": " + problem.reason());
    }
    var rest = reading.unusable() - shown.size();
    if (rest > 0) {
      line(out, "      ", words.text("problems.more", rest));
    }
    if (reading.repeated() > 0) {
      line(out, "  ", words.text("repeated", reading.repeated()));
    }
    if (reading.newer() > 0) {
      line(out, "  ", words.text("newer", reading.newer()));
    }
    if (reading.leftOut() > 0) {
      line(out, "  ", words.text("left-out", reading.leftOut()));
    }
    if (reading.future() > 0) {
      line(out, "  ", words.count("future", reading.future()));
      names(reading.futureNamed(), out);
    }
  }

  private void heading(String key, Appendable out) throws IOException {
    line(out, "", "");
    line(out, "", words.text(key));
  }

  private <T> List<T> shownOf(List<T> all, int most) {
    return style.detail() == Detail.VERBOSE || all.size() <= most ? all : all.subList(0, most);
  }

  private String separator() {
    return style.unicode() ? " · " : "; ";
  }

  private void wrapped(Appendable out, String first, String others, String text)
      throws IOException {
    var indent = first;
    for (var line : WordWrap.lines(shown(text), style.width() - others.length())) {
      out.append(indent).append(line).append('\n');
      indent = others;
    }
  }

  private void line(Appendable out, String indent, String text) throws IOException {
    out.append(text.isEmpty() ? "" : indent).append(shown(text)).append('\n');
  }

  private String shown(String text) {
    return style.unicode() ? VisibleText.of(text) : VisibleText.ascii(text);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - TextWidth.of(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - TextWidth.of(text))) + text;
  }
}
