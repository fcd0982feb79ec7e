package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The deciding checks that decided nothing: they were left out, their host is not known, nobody
 * could sign in, or what they saw leaves it open. Without them nobody can say that {@code azcmagent
 * connect} would succeed.
 *
 * @param ids in plan order
 * @param chosen whether the person has left out all of them, and wanted others to be looked at
 */
record MissingChecks(List<String> ids, boolean chosen) {
  /** Why nothing is known that nobody has left out. */
  private static final Set<String> UNWANTED =
      Set.of(
          "reason.needs-region",
          "reason.needs-gateway",
          "reason.needs-discovery",
          "reason.no-endpoint-list",
          "reason.not-signed-in");

  /**
   * Those of a run.
   *
   * @param undecided ids of the checks that ran and leave it open
   */
  static MissingChecks of(List<CheckRecord> checks, Set<String> undecided) {
    var ids = new ArrayList<String>();
    var chosen = hasLooked(checks) && undecided.isEmpty();
    for (var check : checks) {
      if (check.decisive() && check.outcome() instanceof Outcome.NotApplicable(var reason)) {
        ids.add(check.id());
        chosen &= !UNWANTED.contains(reason.id());
      } else if (undecided.contains(check.id())) {
        ids.add(check.id());
      }
    }
    return new MissingChecks(List.copyOf(ids), chosen);
  }

  /** Of a run that looked at nothing, nobody wants to hear that it found nothing. */
  private static boolean hasLooked(List<CheckRecord> checks) {
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Seen) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }
}
