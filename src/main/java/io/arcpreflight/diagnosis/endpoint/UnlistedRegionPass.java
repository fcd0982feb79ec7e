package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.List;

/**
 * Settles whether a region exists that this version does not list: the agent needs a host that is
 * named after it, and that host's name is there or it is not.
 */
public final class UnlistedRegionPass implements SymptomPass {
  private static final String NAMED_AFTER_IT = "endpoint.guest-config-regional";

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var denied =
        symptoms.stream().anyMatch(UnlistedRegionPass::isUnlisted)
            && symptoms.stream().anyMatch(UnlistedRegionPass::isDenied)
            && resolvesOthers(run);
    return denied ? symptoms.stream().map(UnlistedRegionPass::settled).toList() : symptoms;
  }

  private static Symptom settled(Symptom symptom) {
    return isUnlisted(symptom) || isDenied(symptom)
        ? symptom
            .withCause(CauseId.PARAMETER_REGION, Confidence.LIKELY)
            .withSeverity(Severity.ERROR)
        : symptom;
  }

  private static boolean isUnlisted(Symptom symptom) {
    return symptom.cause() == CauseId.PARAMETER_REGION_UNLISTED;
  }

  private static boolean isDenied(Symptom symptom) {
    return symptom.checkId().equals(NAMED_AFTER_IT) && symptom.cause() == CauseId.DNS_NO_SUCH_HOST;
  }

  /** A resolver that denies every name says nothing of this one. */
  private static boolean resolvesOthers(RunRecord run) {
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.dns() != null
          && !endpoint.dns().system().addresses().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
