package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome.CouldNotRun;

/** A check that could not run is a result, never a lost row. */
final class CheckerRule implements Rule<CouldNotRun> {
  private final CheckRecord check;

  /**
   * @param check the one that could not run
   */
  CheckerRule(CheckRecord check) {
    this.check = check;
  }

  @Override
  public void judge(CouldNotRun failed, Symptoms symptoms) {
    var severity = check.decisive() ? Severity.ERROR : Severity.WARNING;
    switch (failed.failure()) {
      case CRASHED ->
          symptoms
              .add(CauseId.CHECKER_CRASHED, severity)
              .showing(described(Fact.of("checker.crashed"), failed));
      case DEADLINE ->
          symptoms
              .add(CauseId.CHECKER_DEADLINE, severity)
              .showing(described(Fact.of("checker.deadline"), failed));
      case INTERRUPTED ->
          symptoms
              .add(CauseId.CHECKER_INTERRUPTED, severity)
              .showing(described(Fact.of("checker.interrupted"), failed));
    }
  }

  private Fact described(Fact fact, CouldNotRun failed) {
    return fact.with("check", check.id())
        .with("title", check.title())
        .with("detail", failed.detail());
  }
}
