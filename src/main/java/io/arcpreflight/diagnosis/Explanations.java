package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.ConnectResult;
import io.arcpreflight.observation.EndpointObservation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What only the whole run tells: a symptom that something else explains takes that other cause, so
 * that a derived failure is never listed as its own.
 */
final class Explanations {
  private Explanations() {}

  static List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var explained = new ArrayList<Symptom>();
    var clock = ClockJudge.judge(run.checks(), symptoms);
    var clockIsWrong = clock.isPresent() && clock.get().isError();
    var workingProxies = workingProxies(run);
    for (var symptom : symptoms) {
      if (clockIsWrong && isValidity(symptom)) {
        explained.add(withCause(symptom, CauseId.HOST_CLOCK_SKEW, Confidence.LIKELY));
      } else if (symptom.cause() == CauseId.PROXY_NOT_A_PROXY
          && worksFor(workingProxies, run, symptom.checkId())) {
        explained.add(withCause(symptom, CauseId.PROXY_FORBIDDEN, Confidence.LIKELY));
      } else {
        explained.add(symptom);
      }
    }
    clock.ifPresent(explained::addFirst);
    return withoutExplainedWarnings(explained);
  }

  private static boolean isValidity(Symptom symptom) {
    return symptom.cause() == CauseId.TLS_EXPIRED || symptom.cause() == CauseId.TLS_NOT_YET_VALID;
  }

  private static Symptom withCause(Symptom symptom, CauseId cause, Confidence confidence) {
    return new Symptom(
        symptom.checkId(),
        cause,
        symptom.subject(),
        symptom.severity(),
        confidence,
        symptom.evidence());
  }

  /**
   * A proxy that opens tunnels to some hosts is a proxy: closing on others is its way to refuse.
   */
  private static Set<String> workingProxies(RunRecord run) {
    var proxies = new HashSet<String>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.proxy() != null
          && endpoint.proxy().connect() != null
          && endpoint.proxy().connect().outcome() == ConnectResult.ESTABLISHED) {
        proxies.add(endpoint.proxy().url());
      }
    }
    return proxies;
  }

  private static boolean worksFor(Set<String> proxies, RunRecord run, String checkId) {
    for (var check : run.checks()) {
      if (check.id().equals(checkId)
          && check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.proxy() != null) {
        return proxies.contains(endpoint.proxy().url());
      }
    }
    return false;
  }

  /**
   * A warning about a cause that is an error elsewhere, or that an error already tells, is noise.
   */
  private static List<Symptom> withoutExplainedWarnings(List<Symptom> symptoms) {
    var errors = new HashSet<CauseId>();
    for (var symptom : symptoms) {
      if (symptom.isError()) {
        errors.add(symptom.cause());
      }
    }
    symptoms.removeIf(
        symptom ->
            !symptom.isError()
                && symptom.cause() == CauseId.DNS_SERVER_DIFFERS
                && errors.contains(CauseId.DNS_TIMEOUT));
    return symptoms;
  }
}
