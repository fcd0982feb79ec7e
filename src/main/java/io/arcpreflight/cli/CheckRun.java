package io.arcpreflight.cli;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.Expectations;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.run.ProgressListener;
import io.arcpreflight.run.Runner;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.ProxyEnvironment;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.tls.Issuers;
import java.time.ZoneId;

/** One run from the settings to the report. */
final class CheckRun {
  private final Surroundings surroundings;
  private final Language language;

  CheckRun(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.language = language;
  }

  /**
   * @throws io.arcpreflight.settings.InvalidSettingException when what was asked for cannot be used
   */
  Report run(CheckRequest request, ProgressListener progress) {
    var startedAt =
        surroundings.clock().instant().atZone(ZoneId.systemDefault()).toOffsetDateTime();
    var system = surroundings.host().system();
    var settings = SettingsResolver.resolve(request, system, proxyEnvironment(system));
    var deadline = Deadline.after(settings.timeout(), surroundings.nanoClock());
    var plan = new Planner(Machine.probes(surroundings)).plan(settings);
    var checks = new Runner(Threads.pool(), progress).run(plan, deadline);
    var run = new RunRecord(expectations(settings), checks);
    var catalog = Catalog.load(language);
    var diagnosis = new Diagnostician(catalog, Issuers.bundled()).diagnose(run);
    var host = new Report.Host("", surroundings.host().os(), surroundings.host().architecture());
    return new ReportBuilder(catalog, system, host)
        .build(settings.values(), run, diagnosis, startedAt, deadline.elapsedMillis());
  }

  private ProxyEnvironment proxyEnvironment(OperatingSystem system) {
    return switch (system) {
      case LINUX -> ProxyEnvironment.of(surroundings.environment());
      case WINDOWS -> ProxyEnvironment.ignoringCase(surroundings.environment());
    };
  }

  private static Expectations expectations(Settings settings) {
    return new Expectations(
        settings.selection().privateLink(),
        settings.strict(),
        Thread.currentThread().isInterrupted(),
        settings.problems());
  }
}
