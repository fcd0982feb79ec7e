package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import java.util.Set;

/** A check that could not run is a result, never a lost row. */
final class CouldNotRunRule implements Rule<CouldNotRun> {
  /**
   * What has kept one check from running may have bent what others saw: no verdict stands on it.
   */
  private static final Set<String> STARVED =
      Set.of("reason.too-few-files", "reason.too-few-threads", "reason.sockets-denied");

  private final CheckRecord check;

  /**
   * @param check the one that could not run
   */
  CouldNotRunRule(CheckRecord check) {
    this.check = check;
  }

  @Override
  public void judge(CouldNotRun failed, Symptoms symptoms) {
    var reason = failed.reason();
    var isStarved = STARVED.contains(reason.id());
    var isPrevented = isStarved || reason.id().equals("reason.unreadable");
    var cause =
        switch (failed.failure()) {
          case CRASHED -> isPrevented ? CauseId.CHECKER_PREVENTED : CauseId.CHECKER_CRASHED;
          case DEADLINE -> CauseId.CHECKER_DEADLINE;
          case INTERRUPTED -> CauseId.CHECKER_INTERRUPTED;
        };
    symptoms
        .add(cause, check.decisive() || isStarved ? Severity.ERROR : Severity.WARNING)
        .showing(reason.with("check", name()));
  }

  /** An endpoint is called by its host. */
  private String name() {
    return check.id().startsWith("endpoint.") ? check.subject() : check.id();
  }
}
