package io.arcpreflight.report.html;

import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.CheckCounts;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.TimeText;
import io.arcpreflight.report.VerdictText;
import io.arcpreflight.report.html.ShareBar.Part;
import java.time.ZoneOffset;
import java.util.List;

/** The verdict, and of what it is: which server, when, on which way, by how many checks. */
final class ReportHead {
  private final Labels words;
  private final HtmlOutput out;

  ReportHead(Labels words, HtmlOutput out) {
    this.words = words;
    this.out = out;
  }

  void write(Report report) {
    var verdict = new VerdictText(words, true);
    var tone = Tone.of(report.verdict());
    out.newLine().begin("header", "head " + tone.id());
    out.begin("div", "verdict").icon(tone.id());
    out.begin("div").begin("h1").text(words.text(verdict.title(report))).end();
    out.element("p", "lead", verdict.sentence(report)).end().end();
    writeMissing(report);
    writeCounts(CheckCounts.of(report));
    writeFacts(report);
    out.end();
  }

  /** The cloud and the region, as far as they are set. */
  static String destination(Report report) {
    var cloud = "";
    var region = "";
    for (var setting : report.settings()) {
      if (setting.name().equals("cloud")) {
        cloud = setting.value();
      } else if (setting.name().equals("location")) {
        region = setting.value();
      }
    }
    return cloud.isEmpty() || region.isEmpty() ? cloud + region : cloud + " / " + region;
  }

  private void writeMissing(Report report) {
    if (report.missing().isEmpty()) {
      return;
    }
    var label = VerdictText.isUndecided(report) ? Label.UNDECIDED : Label.MISSING;
    out.begin("p", "missing").element("strong", "", words.text(label)).text(" ");
    var left = new LeftOutRest(words, out);
    for (var i = 0; i < report.missing().size(); i++) {
      if (left.begins(report.missing().size() - i)) {
        break;
      }
      out.element("code", "chip", report.missing().get(i)).text(" ");
    }
    out.end();
  }

  private void writeCounts(CheckCounts counts) {
    ShareBar.write(
        List.of(
            part(Tone.BAD, counts.failed(), Label.COUNT_FAILED),
            part(Tone.WARN, counts.warned(), Label.COUNT_WARNED),
            part(Tone.OPEN, counts.couldNotRun(), Label.COUNT_COULD_NOT_RUN),
            part(Tone.OPEN, counts.unknown(), Label.COUNT_UNKNOWN),
            part(Tone.GOOD, counts.passed(), Label.COUNT_PASSED),
            part(Tone.NONE, counts.skipped(), Label.COUNT_SKIPPED),
            part(Tone.NONE, counts.notApplicable(), Label.COUNT_NOT_APPLICABLE)),
        out);
  }

  private Part part(Tone tone, int count, Label label) {
    return new Part(tone, count, words.text(label, count));
  }

  private void writeFacts(Report report) {
    out.begin("dl", "facts");
    fact(words.text(Label.MD_SERVER), report.host().name());
    fact(words.text(Label.HTML_SYSTEM), report.host().os() + ", " + report.host().architecture());
    fact(words.text(Label.HTML_DESTINATION), destination(report));
    fact(words.text(Label.PROXY), proxy(report));
    var time = report.startedAt().withOffsetSameInstant(ZoneOffset.UTC);
    fact(words.text(Label.MD_TIME), TimeText.shown(time) + " UTC");
    fact(words.text(Label.MD_DURATION), TimeText.shown(report.durationMs()));
    fact(words.text(Label.HTML_EXIT), Integer.toString(report.exitCode()));
    var run = report.azcmagent();
    if (run != null && run.exitCode() != null) {
      fact("azcmagent", words.text(Label.CONNECT_FAILED, run.exitCode()));
    }
    fact(words.text(Label.HTML_VERSION), report.tool().name() + " " + report.tool().version());
    out.end();
  }

  private String proxy(Report report) {
    for (var check : report.checks()) {
      if (check.observation() instanceof EndpointObservation seen && !seen.route().isDirect()) {
        return seen.route().proxy() + " (" + words.phrase(seen.route().rule()) + ")";
      }
    }
    return "";
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      out.begin("div").begin("dt").text(name).end().begin("dd").text(value).end().end();
    }
  }
}
