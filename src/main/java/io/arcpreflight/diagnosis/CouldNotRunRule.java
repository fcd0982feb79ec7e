package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome.CouldNotRun;

/** A check that could not run is a result, never a lost row. */
final class CouldNotRunRule implements Rule<CouldNotRun> {
  private final CheckRecord check;

  /**
   * @param check the one that could not run
   */
  CouldNotRunRule(CheckRecord check) {
    this.check = check;
  }

  @Override
  public void judge(CouldNotRun failed, Symptoms symptoms) {
    var cause =
        switch (failed.failure()) {
          case CRASHED -> CauseId.CHECKER_CRASHED;
          case DEADLINE -> CauseId.CHECKER_DEADLINE;
          case INTERRUPTED -> CauseId.CHECKER_INTERRUPTED;
        };
    symptoms
        .add(cause, check.decisive() ? Severity.ERROR : Severity.WARNING)
        .showing(failed.reason().with("check", name()));
  }

  /** An endpoint is called by its host. */
  private String name() {
    return check.id().startsWith("endpoint.") ? check.subject() : check.id();
  }
}
