package io.arcpreflight.app.check;

import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.settings.SettingValue;
import java.time.Instant;
import java.util.List;

/**
 * A run that has ended, with its judgement: all that a report is made of.
 *
 * @param values what the run went by
 * @param observed what it saw, and what became of azcmagent where that was run
 */
public record CompletedRun(
    List<SettingValue> values,
    RunRecord observed,
    Diagnosis diagnosis,
    Instant startedAt,
    long durationMs) {
  public CompletedRun {
    values = List.copyOf(values);
  }

  /** Whether nothing was found in the way. */
  public boolean isClear() {
    return diagnosis.verdict().isReady() || diagnosis.verdict() == Verdict.PARTIAL;
  }

  /** Whether nothing was found in the way, and the person wants to know no more. */
  public boolean mayConnect() {
    return isClear() && diagnosis.exitCode() == 0;
  }
}
