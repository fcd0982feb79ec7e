package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.RunRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Blames a program that holds a service's port for what the service cannot do. */
public final class TakenPortPass implements SymptomPass {
  private static final Set<CauseId> EXPLAINED =
      EnumSet.of(
          CauseId.AGENT_HIMDS_FAILED,
          CauseId.AGENT_HIMDS_UNHEALTHY,
          CauseId.AGENT_HIMDS_NOT_RESPONDING);

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    return isTaken(symptoms) ? symptoms.stream().map(TakenPortPass::explained).toList() : symptoms;
  }

  static boolean isTaken(List<Symptom> symptoms) {
    return symptoms.stream().anyMatch(it -> it.isError() && it.cause() == CauseId.AGENT_PORT_TAKEN);
  }

  private static Symptom explained(Symptom symptom) {
    return EXPLAINED.contains(symptom.cause())
        ? symptom.withCause(CauseId.AGENT_PORT_TAKEN, symptom.confidence())
        : symptom;
  }
}
