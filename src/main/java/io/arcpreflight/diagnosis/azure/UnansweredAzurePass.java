package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.RunRecord;
import java.util.List;

/**
 * That Microsoft Entra or Azure gave no answer is no finding of its own where the network check of
 * the same host tells why.
 */
public final class UnansweredAzurePass implements SymptomPass {
  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    return symptoms.stream()
        .filter(symptom -> !isSilence(symptom) || !isExplained(symptom, symptoms))
        .toList();
  }

  private static boolean isSilence(Symptom symptom) {
    return symptom.cause() == CauseId.IDENTITY_NO_ANSWER
        || symptom.cause() == CauseId.IDENTITY_REDIRECT_REFUSED
        || symptom.cause() == CauseId.AZURE_COULD_NOT_VERIFY;
  }

  private static boolean isExplained(Symptom silence, List<Symptom> symptoms) {
    for (var fact : silence.facts()) {
      if (fact.id().equals("azure.unanswered")
          && fact.values().get("request") instanceof String request
          && symptoms.stream().anyMatch(symptom -> explains(symptom, request))) {
        return true;
      }
    }
    return false;
  }

  /** All requests go through the proxy; else it is the host of this one that matters. */
  private static boolean explains(Symptom symptom, String request) {
    return symptom.isError()
        && symptom.cause().area().isNetwork()
        && (symptom.cause().area() == Area.PROXY || request.contains(symptom.subject()));
  }
}
