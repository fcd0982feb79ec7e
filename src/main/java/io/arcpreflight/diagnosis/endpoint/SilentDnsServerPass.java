package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.RunRecord;
import java.util.List;

/**
 * Drops the remark that DNS servers answer differently where one of them is why a name cannot be
 * resolved: the finding says that already.
 */
public final class SilentDnsServerPass implements SymptomPass {
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
