package io.arcpreflight.report;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.diagnosis.JudgedCheck;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.report.Report.Host;
import io.arcpreflight.report.Report.Tool;
import io.arcpreflight.report.remedy.RemedyAdvisor;
import io.arcpreflight.settings.SettingValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Puts a run, its judgement and the catalogue's words together into one document. */
public final class ReportBuilder {
  private final Catalog catalog;
  private final OperatingSystem system;
  private final Host fallback;

  /**
   * @param system whose commands the remedies show
   * @param fallback the machine, where no check of the run tells more of it
   */
  public ReportBuilder(Catalog catalog, OperatingSystem system, Host fallback) {
    this.catalog = catalog;
    this.system = system;
    this.fallback = fallback;
  }

  /** Builds the report of a run that took this many milliseconds. */
  public Report build(
      List<SettingValue> settings,
      RunRecord run,
      Diagnosis diagnosis,
      OffsetDateTime startedAt,
      long durationMs) {
    var shown = settings.stream().map(ReportBuilder::shown).toList();
    return build(shown, host(run), run, diagnosis, startedAt, durationMs);
  }

  /** The same run with another judgement: how a saved report is explained again. */
  public Report rebuild(Report saved, RunRecord run, Diagnosis diagnosis) {
    return build(
        saved.settings(), saved.host(), run, diagnosis, saved.startedAt(), saved.durationMs());
  }

  private Report build(
      List<ReportedSetting> settings,
      Host host,
      RunRecord run,
      Diagnosis diagnosis,
      OffsetDateTime startedAt,
      long durationMs) {
    var findings = new ArrayList<ReportedFinding>();
    if (!diagnosis.findings().isEmpty()) {
      var advisor = new RemedyAdvisor(system, settings, run);
      for (var finding : diagnosis.findings()) {
        findings.add(reported(finding, advisor));
      }
    }
    var checks = new ArrayList<ReportedCheck>();
    for (var check : diagnosis.checks()) {
      checks.add(reported(check));
    }
    return new Report(
        Report.SCHEMA_VERSION,
        new Tool("arc-preflight", ProgramVersion.read()),
        host,
        startedAt,
        durationMs,
        settings,
        worded(run.expectations()),
        diagnosis.verdict(),
        diagnosis.exitCode(),
        findings,
        checks,
        run.azcmagent());
  }

  private ReportedFinding reported(Finding finding, RemedyAdvisor advisor) {
    var cause = finding.cause();
    var subject =
        finding.subjects().isEmpty() ? null : catalog.phrase(finding.subjects().getFirst());
    var text = FindingText.of(finding, catalog);
    var remedy = advisor.steps(finding, subject, text.remedy());
    return new ReportedFinding(
        cause.id(),
        finding.severity(),
        finding.code(),
        finding.code() == null ? List.of() : cause.alsoReportedAs(),
        cause.documented(),
        finding.subjects(),
        finding.affected(),
        text.title(),
        finding.facts().stream().map(this::sentence).toList(),
        finding.facts(),
        advisor.words(finding, subject).fill(text.meaning()),
        remedy,
        advisor.owner(finding),
        finding.confidence(),
        finding.tolerated());
  }

  private RunContext worded(RunContext expectations) {
    return expectations.withSettingProblems(
        expectations.settingProblems().stream()
            .map(problem -> problem.worded(sentence(problem.found())))
            .toList());
  }

  private String sentence(Fact fact) {
    return catalog.sentence(fact.id(), fact.values());
  }

  private ReportedCheck reported(JudgedCheck judged) {
    var check = judged.check();
    var outcome = check.outcome();
    var reason = outcome.reason();
    return new ReportedCheck(
        check.id(),
        catalog.checkTitle(check.id()).orElse(check.subject()),
        check.subject(),
        check.decisive(),
        judged.status(),
        judged.causes(),
        check.durationMs(),
        outcome.observation(),
        outcome instanceof Outcome.CouldNotRun failed ? failed.failure() : null,
        reason == null ? null : sentence(reason),
        reason);
  }

  private static ReportedSetting shown(SettingValue value) {
    return new ReportedSetting(value.name(), value.value(), value.source(), value.overrides());
  }

  private Host host(RunRecord run) {
    var name = fallback.name();
    var os = fallback.os();
    var architecture = fallback.architecture();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(HostnameObservation seen)
          && seen.name() != null) {
        name = seen.name();
      } else if (check.outcome() instanceof Outcome.Seen(SystemObservation seen)) {
        os = seen.family() + " " + withoutBuild(seen.version());
        architecture = seen.architecture();
      }
    }
    return new Host(name, os, architecture);
  }

  private static String withoutBuild(String version) {
    var build = version.indexOf(" build ");
    return build < 0 ? version : version.substring(0, build);
  }
}
