package io.arcpreflight.report;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.Source;
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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts a run, its judgement and the catalogue's words together into one document. */
public final class ReportBuilder {
  private final Catalog catalog;
  private final OperatingSystem system;
  private final Supplier<Host> fallback;

  /**
   * @param system whose commands the remedies show
   * @param fallback the machine, asked for where the checks of the run do not tell all of it
   */
  public ReportBuilder(Catalog catalog, OperatingSystem system, Supplier<Host> fallback) {
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
        startedAt.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
        durationMs,
        settings,
        worded(run.expectations()),
        diagnosis.verdict(),
        diagnosis.exitCode(),
        diagnosis.missing(),
        findings,
        checks,
        run.azcmagent());
  }

  private ReportedFinding reported(Finding finding, RemedyAdvisor advisor) {
    var cause = finding.cause();
    var subject =
        finding.subjects().isEmpty() ? null : catalog.phrase(finding.subjects().getFirst());
    var text = FindingText.of(finding, advisor.circumstances(finding), catalog);
    var words = advisor.words(finding, subject);
    var remedy = advisor.steps(finding, subject, text.remedy());
    return new ReportedFinding(
        cause.id(),
        finding.severity(),
        finding.code(),
        finding.code() == null ? List.of() : otherCodes(cause),
        cause.documented(),
        finding.subjects(),
        finding.affected(),
        text.title(),
        finding.facts().stream().map(this::sentence).toList(),
        withConnections(finding),
        words.fill(text.meaning()),
        words.fill(text.likelyCause()),
        remedy,
        advisor.owner(finding),
        finding.confidence(),
        finding.tolerated(),
        sources(cause));
  }

  /** Those that this system can have. */
  private List<String> otherCodes(Cause cause) {
    return cause.alsoReportedAs().stream().filter(this::isPossible).toList();
  }

  private boolean isPossible(String code) {
    var only = catalog.code(code).map(AzcmCode::system);
    return only.isEmpty() || only.get() == system;
  }

  private List<Source> sources(Cause cause) {
    var sources = new ArrayList<Source>(cause.sources().size());
    for (var id : cause.sources()) {
      sources.add(catalog.source(id).orElseThrow());
    }
    return sources;
  }

  private static List<Fact> withConnections(Finding finding) {
    var facts = new ArrayList<>(finding.facts());
    facts.addAll(finding.connections());
    return facts;
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
    String name = null;
    String os = null;
    String architecture = null;
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(HostnameObservation seen)
          && seen.name() != null) {
        name = seen.name();
      } else if (check.outcome() instanceof Outcome.Seen(SystemObservation seen)) {
        os = seen.family() + " " + withoutBuild(seen.version());
        architecture = seen.architecture();
      }
    }
    if (name != null && os != null && architecture != null) {
      return new Host(name, os, architecture);
    }
    var other = fallback.get();
    return new Host(
        name == null ? other.name() : name,
        os == null ? other.os() : os,
        architecture == null ? other.architecture() : architecture);
  }

  private static String withoutBuild(String version) {
    var build = version.indexOf(" build ");
    return build < 0 ? version : version.substring(0, build);
  }
}
