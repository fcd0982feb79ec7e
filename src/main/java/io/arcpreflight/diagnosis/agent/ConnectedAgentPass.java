package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.RunRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges by what an agent needs that should be connected already. It has to be installed. What only
 * {@code azcmagent connect} needs is dropped. Where its service or its network fails, that is why
 * it is not connected.
 */
public final class ConnectedAgentPass implements SymptomPass {
  private static final Set<CauseId> ONLY_BEFORE_CONNECTING =
      EnumSet.of(
          CauseId.HOST_NOT_ELEVATED,
          CauseId.HOST_HOSTNAME_UNAVAILABLE,
          CauseId.HOST_HOSTNAME_UNRESOLVABLE,
          CauseId.HOST_RESOURCE_NAME_INVALID,
          CauseId.HOST_RESOURCE_NAME_RESERVED,
          CauseId.HOST_SYSTEM_INFORMATION_UNREADABLE);

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    return run.expectations().mode().expectsConnectedAgent() ? judged(run, symptoms) : symptoms;
  }

  private static List<Symptom> judged(RunRecord run, List<Symptom> symptoms) {
    var isExplained =
        IdentityServiceCauses.anyError(symptoms)
            || TakenPortPass.isTaken(symptoms)
            || (WholeRun.of(run).isEnrolled() && hasNetworkError(symptoms));
    var judged = new ArrayList<Symptom>();
    for (var symptom : symptoms) {
      var isConsequence = isExplained && symptom.cause() == CauseId.AGENT_NOT_CONNECTED;
      if (!isConsequence && !ONLY_BEFORE_CONNECTING.contains(symptom.cause())) {
        judged.add(
            symptom.cause() == CauseId.AGENT_NOT_INSTALLED
                ? symptom.withSeverity(Severity.ERROR)
                : symptom);
      }
    }
    return judged;
  }

  private static boolean hasNetworkError(List<Symptom> symptoms) {
    return symptoms.stream().anyMatch(it -> it.isError() && it.cause().area().isNetwork());
  }
}
