package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.ServiceObservation;
import java.util.List;

/**
 * Without the rights to see whose process holds a port, only its account is known. Where the
 * identity service runs and answers, it is that one, under whatever account.
 */
public final class UnknownPortHolderPass implements SymptomPass {
  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    return identityServiceAnswers(run) && !IdentityServiceCauses.anyError(symptoms)
        ? symptoms.stream().filter(symptom -> !isUnknownHolder(symptom)).toList()
        : symptoms;
  }

  private static boolean isUnknownHolder(Symptom symptom) {
    return symptom.cause() == CauseId.AGENT_PORT_TAKEN
        && symptom.confidence() == Confidence.POSSIBLE;
  }

  private static boolean identityServiceAnswers(RunRecord run) {
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ServiceObservation service)
          && service.portAnswer() != null
          && service.unit() != null
          && service.unit().active().equals("active")) {
        return true;
      }
    }
    return false;
  }
}
