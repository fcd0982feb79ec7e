package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.LocksObservation;

/** Judges whether a lock keeps a machine from being created. */
final class LocksRule implements Rule<LocksObservation> {
  private static final String READ = "Microsoft.Authorization/locks/read";

  private final UnansweredRead unanswered;

  LocksRule(UnansweredRead unanswered) {
    this.unanswered = unanswered;
  }

  @Override
  public void judge(LocksObservation seen, Symptoms symptoms) {
    unanswered.judge(seen.read(), READ, READ, symptoms);
    for (var lock : seen.locks()) {
      if (lock.level().equalsIgnoreCase("ReadOnly")) {
        symptoms
            .error(CauseId.AZURE_LOCKED)
            .about(lock.name())
            .showing(
                Fact.of("azure.lock")
                    .with("name", lock.name())
                    .with("scope", lock.scope() == null ? seen.scope() : lock.scope())
                    .with("level", lock.level())
                    .with("notes", lock.notes()));
      }
    }
  }
}
