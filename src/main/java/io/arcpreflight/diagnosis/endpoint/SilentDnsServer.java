package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.RunRecord;
import java.util.List;

/**
 * Where DNS servers keep a name from being resolved, it goes without saying that they answer
 * differently for others.
 */
public final class SilentDnsServer implements SymptomPass {
  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var silent =
        symptoms.stream().anyMatch(it -> it.isError() && it.cause() == CauseId.DNS_TIMEOUT);
    return silent
        ? symptoms.stream()
            .filter(it -> it.isError() || it.cause() != CauseId.DNS_SERVER_DIFFERS)
            .toList()
        : symptoms;
  }
}
