package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import java.util.List;

/** A check that could not run is a result, never a lost row. */
final class CheckerRule {
  private CheckerRule() {}

  /** An endpoint is called by its host. */
  private static String name(CheckRecord check) {
    return check.id().startsWith("endpoint.") ? check.subject() : check.id();
  }

  static Symptom judge(CheckRecord check, CouldNotRun failed) {
    var cause =
        switch (failed.failure()) {
          case CRASHED -> CauseId.CHECKER_CRASHED;
          case DEADLINE -> CauseId.CHECKER_DEADLINE;
          case INTERRUPTED -> CauseId.CHECKER_INTERRUPTED;
        };
    return new Symptom(
        check.id(),
        cause,
        check.subject(),
        check.decisive() ? Severity.ERROR : Severity.WARNING,
        Confidence.CERTAIN,
        List.of(failed.reason().with("check", name(check))));
  }
}
