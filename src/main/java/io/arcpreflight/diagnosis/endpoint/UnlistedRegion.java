package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles whether a region exists that this version does not list: the agent needs a host that is
 * named after it, and that host's name is there or it is not.
 */
public final class UnlistedRegion {
  private static final String NAMED_AFTER_IT = "endpoint.guest-config-regional";

  private UnlistedRegion() {}

  public static List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    if (!isUnlisted(symptoms) || !isDenied(symptoms) || !resolvesOthers(run)) {
      return symptoms;
    }
    var settled = new ArrayList<Symptom>();
    for (var symptom : symptoms) {
      settled.add(
          symptom.cause() == CauseId.PARAMETER_REGION_UNLISTED || denies(symptom)
              ? symptom
                  .withCause(CauseId.PARAMETER_REGION, Confidence.LIKELY)
                  .withSeverity(Severity.ERROR)
              : symptom);
    }
    return settled;
  }

  private static boolean isUnlisted(List<Symptom> symptoms) {
    for (var symptom : symptoms) {
      if (symptom.cause() == CauseId.PARAMETER_REGION_UNLISTED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenied(List<Symptom> symptoms) {
    for (var symptom : symptoms) {
      if (denies(symptom)) {
        return true;
      }
    }
    return false;
  }

  private static boolean denies(Symptom symptom) {
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
