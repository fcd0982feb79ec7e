package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.ReservedNameObservation;

/** Judges whether Azure keeps the name for itself. */
final class ReservedNameRule implements Rule<ReservedNameObservation> {
  private static final String ACTION = "Microsoft.Resources/checkResourceName/action";

  private final UnansweredRead unanswered;

  ReservedNameRule(UnansweredRead unanswered) {
    this.unanswered = unanswered;
  }

  @Override
  public void judge(ReservedNameObservation seen, Symptoms symptoms) {
    unanswered.judge(seen.read(), ACTION, ACTION, symptoms);
    var name = seen.resourceName();
    if (name != null && "Reserved".equalsIgnoreCase(seen.nameStatus())) {
      symptoms
          .error(CauseId.HOST_RESOURCE_NAME_RESERVED)
          .about(name)
          .showing(Fact.of("azure.name-reserved").with("name", name));
    }
  }
}
