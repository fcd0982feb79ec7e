package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import java.util.List;

/** A check that could not run is a result, never a lost row. */
final class CheckerRule {
  private CheckerRule() {}

  static Symptom judge(CheckRecord check, CouldNotRun failed) {
    var cause =
        switch (failed.failure()) {
          case CRASHED -> CauseId.CHECKER_CRASHED;
          case DEADLINE -> CauseId.CHECKER_DEADLINE;
          case INTERRUPTED -> CauseId.CHECKER_INTERRUPTED;
        };
    return Symptom.ofLines(
        check.id(),
        cause,
        check.subject(),
        check.decisive() ? Severity.ERROR : Severity.WARNING,
        Confidence.CERTAIN,
        List.of(check.title() + ": " + failed.detail()));
  }
}
