package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ActionNeed;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.DenyAssignment;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges whether a deny assignment forbids what connecting does. */
final class DenyAssignmentsRule implements Rule<DenyAssignmentsObservation> {
  private static final String READ = "Microsoft.Authorization/denyAssignments/read";

  private final Rights rights;
  private final UnansweredRead unanswered;

  DenyAssignmentsRule(Rights rights, UnansweredRead unanswered) {
    this.rights = rights;
    this.unanswered = unanswered;
  }

  @Override
  public void judge(DenyAssignmentsObservation seen, Symptoms symptoms) {
    unanswered.judge(seen.read(), READ, READ, symptoms);
    for (var denial : EffectiveRights.denialsFor(seen, rights.caller())) {
      for (var action : deniedBy(denial)) {
        symptoms
            .error(CauseId.AZURE_DENY_ASSIGNMENT)
            .about(denial.name())
            .showing(
                Fact.of("azure.denied")
                    .with("name", denial.name())
                    .with("scope", denial.scope())
                    .with("action", action));
      }
    }
    for (var denial : EffectiveRights.denialsForOthers(seen, rights.caller())) {
      for (var action : deniedBy(denial)) {
        symptoms
            .info(CauseId.AZURE_COULD_NOT_VERIFY)
            .about(READ)
            .showing(
                Fact.of("azure.denied-to-others")
                    .with("name", denial.name())
                    .with("scope", denial.scope())
                    .with("action", action));
      }
    }
  }

  private static List<String> deniedBy(DenyAssignment denial) {
    var actions = new ArrayList<String>();
    for (var needed : ConnectRights.known().actions()) {
      if (needed.need() == ActionNeed.MACHINE && EffectiveRights.denies(denial, needed.action())) {
        actions.add(needed.action());
      }
    }
    return actions;
  }
}
