package io.arcpreflight.report.change;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.Report;
import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;

/** Which run another is compared with. */
@Json
public record ComparedRun(
    String host, OffsetDateTime startedAt, RunMode mode, Verdict verdict, int exitCode) {

  static ComparedRun of(Report report) {
    return new ComparedRun(
        report.host().name(),
        report.startedAt(),
        report.expectations().mode(),
        report.verdict(),
        report.exitCode());
  }
}
