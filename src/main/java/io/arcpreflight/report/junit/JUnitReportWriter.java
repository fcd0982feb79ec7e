package io.arcpreflight.report.junit;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportWriter;
import io.arcpreflight.report.ReportedCheck;
import io.arcpreflight.report.ReportedFinding;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JUnit's XML as Jenkins and Azure Pipelines read it: a suite for the run, whose one case is
 * the verdict, and one for each area, a case a check. A run that is not ready, or of which too
 * little is known, is never without a failed case.
 */
public final class JUnitReportWriter implements ReportWriter {
  private static final String RUN = "run";
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final Labels words;

  public JUnitReportWriter(Labels words) {
    this.words = words;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    var areas = areas(report);
    var findings = new LinkedHashMap<String, ReportedFinding>();
    report.findings().forEach(finding -> findings.putIfAbsent(finding.cause(), finding));
    var verdict = verdict(report);
    var all = new Tally();
    all.add(verdict);
    report.checks().forEach(check -> all.add(outcome(check)));
    var xml = new XmlOutput(out);
    xml.begin("testsuites").attribute("name", "arc-preflight");
    xml.attribute("tests", Integer.toString(all.tests));
    xml.attribute("failures", Integer.toString(all.failures));
    xml.attribute("errors", Integer.toString(all.errors));
    xml.attribute("time", seconds(report.durationMs()));
    writeRun(report, verdict, xml);
    for (var area : areas.entrySet()) {
      writeArea(report, area.getKey(), area.getValue(), findings, xml);
    }
    xml.end();
  }

  private void writeRun(Report report, Outcome verdict, XmlOutput xml) throws IOException {
    var tally = new Tally();
    tally.add(verdict);
    begin(report, RUN, tally, report.durationMs(), xml);
    xml.begin("properties");
    property("verdict", report.verdict().id(), xml);
    property("exitCode", Integer.toString(report.exitCode()), xml);
    property("version", report.tool().version(), xml);
    property("os", report.host().os(), xml);
    property("architecture", report.host().architecture(), xml);
    for (var setting : report.settings()) {
      property("setting." + setting.name(), setting.value(), xml);
      property("setting." + setting.name() + ".source", setting.source(), xml);
    }
    for (var finding : report.findings()) {
      var code = finding.code() == null ? "" : " " + finding.code();
      property("cause", finding.cause() + code, xml);
    }
    for (var missing : report.missing()) {
      property("missing", missing, xml);
    }
    xml.end();
    xml.begin("testcase").attribute("name", "verdict");
    xml.attribute("classname", "arc-preflight." + RUN);
    xml.attribute("time", seconds(report.durationMs()));
    if (verdict != Outcome.PASSED) {
      var type = report.findings().isEmpty() ? report.verdict().id() : leading(report).cause();
      var message = report.findings().isEmpty() ? report.verdict().id() : leading(report).summary();
      xml.begin(verdict.element).attribute("type", type).attribute("message", message);
      var body = new ArrayList<String>();
      body.add(report.verdict().id() + ", " + report.exitCode());
      body.addAll(report.missing());
      for (var finding : report.findings()) {
        if (finding.severity() != Severity.INFO) {
          body.addAll(lines(finding));
        }
      }
      xml.end(body);
    }
    xml.end().end();
  }

  private static ReportedFinding leading(Report report) {
    return report.findings().getFirst();
  }

  private void writeArea(
      Report report,
      String area,
      List<ReportedCheck> checks,
      Map<String, ReportedFinding> findings,
      XmlOutput xml)
      throws IOException {
    var tally = new Tally();
    var milliseconds = 0L;
    var causes = new LinkedHashSet<String>();
    for (var check : checks) {
      tally.add(outcome(check));
      milliseconds += check.durationMs();
      causes.addAll(check.causes());
    }
    begin(report, area, tally, milliseconds, xml);
    if (!causes.isEmpty()) {
      xml.begin("properties");
      for (var cause : causes) {
        var finding = findings.get(cause);
        var code = finding == null || finding.code() == null ? "" : " " + finding.code();
        property("cause", cause + code, xml);
      }
      xml.end();
    }
    for (var check : checks) {
      write(check, area, findings, xml);
    }
    xml.end();
  }

  private static void begin(
      Report report, String name, Tally tally, long milliseconds, XmlOutput xml)
      throws IOException {
    xml.begin("testsuite").attribute("name", name);
    xml.attribute("tests", Integer.toString(tally.tests));
    xml.attribute("failures", Integer.toString(tally.failures));
    xml.attribute("errors", Integer.toString(tally.errors));
    xml.attribute("skipped", Integer.toString(tally.skipped));
    xml.attribute("time", seconds(milliseconds));
    xml.attribute(
        "timestamp", TIMESTAMP.format(report.startedAt().withOffsetSameInstant(ZoneOffset.UTC)));
    xml.attribute("hostname", report.host().name());
  }

  private void write(
      ReportedCheck check, String area, Map<String, ReportedFinding> findings, XmlOutput xml)
      throws IOException {
    var title = check.title().isEmpty() ? "" : " (" + check.title() + ")";
    xml.begin("testcase").attribute("name", check.id() + title);
    xml.attribute("classname", "arc-preflight." + area);
    xml.attribute("time", seconds(check.durationMs()));
    var outcome = outcome(check);
    var lines = new ArrayList<String>();
    for (var cause : check.causes()) {
      var finding = findings.get(cause);
      if (finding != null) {
        lines.addAll(lines(finding));
      }
    }
    switch (outcome) {
      case PASSED -> {
        if (!lines.isEmpty()) {
          xml.begin("system-out").end(lines);
        }
      }
      case SKIPPED -> xml.begin(outcome.element).attribute("message", reason(check)).end();
      case FAILED, ERROR -> {
        var cause = check.causes().isEmpty() ? check.status().id() : check.causes().getFirst();
        var finding = findings.get(cause);
        var message =
            outcome == Outcome.ERROR || finding == null ? reason(check) : finding.summary();
        xml.begin(outcome.element).attribute("type", cause).attribute("message", message);
        xml.end(lines);
      }
    }
    xml.end();
  }

  private static String reason(ReportedCheck check) {
    return check.detail() == null ? check.status().id() : check.detail();
  }

  private List<String> lines(ReportedFinding finding) {
    var lines = new ArrayList<String>();
    var code = finding.code() == null ? "" : ", " + finding.code();
    lines.add(finding.summary() + " (" + finding.cause() + code + ")");
    labelled(Label.SEEN, finding.evidence(), lines);
    labelled(Label.MEANS, List.of(finding.meaning()), lines);
    for (var step : finding.remedy()) {
      labelled(Label.DO, List.of(step.text()), lines);
      if (step.command() != null) {
        lines.add("      " + step.command());
      }
    }
    labelled(Label.WHO, List.of(words.text(Label.of(finding.owner()))), lines);
    return lines;
  }

  private void labelled(Label label, List<String> texts, List<String> lines) {
    for (var text : texts) {
      lines.add("  " + words.text(label) + ": " + text);
    }
  }

  private static Map<String, List<ReportedCheck>> areas(Report report) {
    var areas = new LinkedHashMap<String, List<ReportedCheck>>();
    for (var check : report.checks()) {
      var end = check.id().indexOf('.');
      var area = end < 0 ? check.id() : check.id().substring(0, end);
      areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(check);
    }
    return areas;
  }

  private static void property(String name, String value, XmlOutput xml) throws IOException {
    xml.begin("property").attribute("name", name).attribute("value", value).end();
  }

  private static String seconds(long milliseconds) {
    var ms = Math.max(0, milliseconds);
    return ms / 1_000 + "." + String.valueOf(1_000 + ms % 1_000).substring(1);
  }

  private static Outcome verdict(Report report) {
    if (report.exitCode() == 0) {
      return Outcome.PASSED;
    }
    return report.verdict() == Verdict.NOT_READY ? Outcome.FAILED : Outcome.ERROR;
  }

  private static Outcome outcome(ReportedCheck check) {
    return switch (check.status()) {
      case PASS, WARN -> Outcome.PASSED;
      case FAIL -> Outcome.FAILED;
      case NOT_APPLICABLE -> Outcome.SKIPPED;
      case COULD_NOT_RUN -> Outcome.ERROR;
    };
  }

  /** What a case came to, and the element that says so. */
  private enum Outcome {
    PASSED(""),
    FAILED("failure"),
    SKIPPED("skipped"),
    ERROR("error");

    private final String element;

    Outcome(String element) {
      this.element = element;
    }
  }

  private static final class Tally {
    private int tests;
    private int failures;
    private int errors;
    private int skipped;

    void add(Outcome outcome) {
      tests++;
      switch (outcome) {
        case PASSED -> {}
        case FAILED -> failures++;
        case SKIPPED -> skipped++;
        case ERROR -> errors++;
      }
    }
  }
}
