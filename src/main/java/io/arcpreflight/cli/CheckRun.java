package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.check.AgentSettingsReader;
import io.arcpreflight.app.machine.MachineProbes;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.plan.ChosenChecks;
import io.arcpreflight.plan.KnownChecks;
import io.arcpreflight.plan.Plan;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.run.Runner;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.SettingValue;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.tls.Issuers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One run from the settings to the report. */
final class CheckRun {
  private static final Duration AGENTS_PROGRAMS = Duration.ofSeconds(4);

  /** Enough for every endpoint of the largest built-in list to be waited for at once. */
  private static final int MOST_CHECKS_AT_ONCE = 64;

  private final ProcessContext surroundings;
  private final Language language;
  private final RunMode mode;
  private final List<String> tolerated;
  private final Platform platform;

  /**
   * @param tolerated ids of the causes that are to stop nothing
   */
  CheckRun(ProcessContext surroundings, Language language, RunMode mode, List<String> tolerated) {
    this.surroundings = surroundings;
    this.language = language;
    this.mode = mode;
    this.tolerated = tolerated;
    this.platform = MachineProbes.platform(surroundings);
  }

  /**
   * @param choices settings that no part of the run but its report needs
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  Report run(
      CheckRequest request,
      CheckSelection selection,
      List<SettingValue> choices,
      ProgressListener progress) {
    var startedAt = surroundings.clock().instant();
    var startNanos = surroundings.nanoClock().getAsLong();
    var deadline = Deadline.since(startNanos, request.time(), surroundings.nanoClock());
    var probes = MachineProbes.begun(surroundings, platform, mode, selection, deadline);
    var settings = settings(request, startedAt);
    var plan = plan(probes, settings, selection);
    var checks =
        new Runner(DaemonThreads.bounded("check", MOST_CHECKS_AT_ONCE), progress)
            .run(plan, deadline);
    var run = new RunRecord(expectations(settings), checks);
    var values = new ArrayList<>(settings.values());
    values.addAll(choices);
    return report(values, run, startedAt, deadline.elapsedMillis());
  }

  /** The checks that such a run would have. */
  CheckList list(CheckRequest request, CheckSelection selection) {
    var settings = settings(request, surroundings.clock().instant());
    return Choice.listed(
        plan(MachineProbes.probes(surroundings, platform), settings, selection),
        Catalog.load(language));
  }

  private Settings settings(CheckRequest request, Instant now) {
    var system = surroundings.host().system();
    var agent =
        new AgentSettingsReader(platform.agent(), system, DaemonThreads.unbounded("side"))
            .read(limit(request));
    var shell = AgentSettingsReader.proxyEnvironment(system, surroundings.environment());
    return SettingsResolver.resolve(request, system, shell, now, agent, mode);
  }

  /**
   * @throws BadInputException when the selection names a check that there is none of
   */
  private Plan plan(Probes probes, Settings settings, CheckSelection selection) {
    var plan = new Planner(probes).plan(settings);
    if (selection.isAll()) {
      return plan;
    }
    var fault = new KnownChecks(plan, settings).fault(selection);
    if (fault.isPresent()) {
      var sentence = Catalog.load(language).sentence(fault.get().id(), fault.get().values());
      throw new BadInputException(ExitCode.ARGUMENT, sentence);
    }
    return new ChosenChecks(selection).of(plan);
  }

  /** The report of a run that never began. */
  Report refused(InvalidSettingsException refused) {
    var now = surroundings.clock().instant();
    return report(refused.values(), Refusal.run(refused, mode, tolerated), now, 0);
  }

  /** The same report, judged again with what became of azcmagent. */
  Report followedBy(Report report, AzcmagentRun agent) {
    var catalog = Catalog.load(language);
    var run = SavedReportReplay.asRunRecord(report).followedBy(agent);
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    return new ReportBuilder(catalog, surroundings.host().system(), report.host())
        .rebuild(report, run, diagnosis);
  }

  private Report report(
      List<SettingValue> values, RunRecord run, Instant startedAt, long durationMs) {
    var catalog = Catalog.load(language);
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    var host = new Report.Host("", surroundings.host().os(), surroundings.host().architecture());
    return new ReportBuilder(catalog, surroundings.host().system(), host)
        .build(
            values,
            run,
            diagnosis,
            startedAt.atZone(ZoneId.systemDefault()).toOffsetDateTime(),
            durationMs);
  }

  /** How long each program of the agent may take, so that most of the time is the network's. */
  private static Duration limit(CheckRequest request) {
    return request
        .timeout()
        .map(time -> time.dividedBy(4))
        .filter(part -> part.compareTo(AGENTS_PROGRAMS) < 0)
        .orElse(AGENTS_PROGRAMS);
  }

  private RunContext expectations(Settings settings) {
    return new RunContext(
        settings.selection().privateLink(),
        settings.strict(),
        Thread.currentThread().isInterrupted(),
        settings.problems(),
        settings.mode(),
        tolerated);
  }
}
