package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ActionNeed;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;

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
      for (var needed : ConnectRights.known().actions()) {
        if (needed.need() == ActionNeed.MACHINE
            && EffectiveRights.denies(denial, needed.action())) {
          symptoms
              .error(CauseId.AZURE_DENY_ASSIGNMENT)
              .about(denial.name())
              .showing(
                  Fact.of("azure.denied")
                      .with("name", denial.name())
                      .with("scope", denial.scope())
                      .with("action", needed.action()));
        }
      }
    }
  }
}
