package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.machine.MachineName;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.settings.SettingValue;
import io.arcpreflight.tls.Issuers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Judges runs of this machine, and puts them into reports. */
public final class RunAssessor {
  private final Catalog catalog;
  private final ProcessContext context;

  public RunAssessor(ProcessContext context, Language language) {
    this.catalog = Catalog.load(language);
    this.context = context;
  }

  /** The judgement of what a run has seen, be it this machine's or a saved one. */
  public static Diagnosis diagnose(RunRecord observed, Catalog catalog) {
    return new Diagnostician(catalog, Issuers.bundled()).diagnose(observed);
  }

  CompletedRun judge(
      List<SettingValue> values, RunRecord observed, Instant startedAt, long durationMs) {
    return new CompletedRun(values, observed, diagnose(observed, catalog), startedAt, durationMs);
  }

  /** The same run, judged with what became of azcmagent. */
  public CompletedRun judgeWith(CompletedRun run, AzcmagentRun azcmagent) {
    var observed = run.observed().followedBy(azcmagent);
    return judge(run.values(), observed, run.startedAt(), run.durationMs());
  }

  public Report report(CompletedRun run) {
    return new ReportBuilder(catalog, context.host().system(), () -> MachineName.of(context))
        .build(
            run.values(),
            run.observed(),
            run.diagnosis(),
            run.startedAt().atOffset(ZoneOffset.UTC),
            run.durationMs());
  }
}
