package io.arcpreflight.app.check;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.settings.InvalidSettingsException;
import java.time.Instant;
import java.util.List;

/** A run that never began, because what was asked for cannot be done. */
public final class RefusedRun {
  private RefusedRun() {}

  /** Its judgement. */
  public static CompletedRun judge(
      RunAssessor assessor, RunRequest request, InvalidSettingsException refused, Instant now) {
    return assessor.judge(
        refused.values(), record(refused, request.mode(), request.tolerated()), now, 0);
  }

  private static RunRecord record(
      InvalidSettingsException refused, RunMode mode, List<String> tolerated) {
    return new RunRecord(
        new RunContext(false, false, false, refused.problems(), mode, tolerated), List.of());
  }

  /** The number of the problem that azcmagent would meet first. */
  public static int exitCode(InvalidSettingsException refused) {
    var record = record(refused, RunMode.CHECK, List.of());
    return RunAssessor.diagnose(record, Catalog.load(Language.ENGLISH)).exitCode();
  }
}
