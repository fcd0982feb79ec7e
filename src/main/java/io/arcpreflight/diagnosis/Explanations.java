package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.host.ClockRule;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the whole run tells: a symptom that something else explains takes that other cause, so
 * that a derived failure is never listed as its own.
 */
final class Explanations {
  private Explanations() {}

  static List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var explained = new ArrayList<Symptom>();
    var clock = ClockRule.judge(run.checks(), symptoms);
    var clockIsWrong = clock.isPresent() && clock.get().isError();
    var unopened = unopenedByWorkingProxies(run);
    for (var symptom : symptoms) {
      if (clockIsWrong && isValidity(symptom)) {
        explained.add(withCause(symptom, CauseId.HOST_CLOCK_SKEW, Confidence.LIKELY));
      } else {
        explained.add(behindWorkingProxy(symptom, unopened.get(symptom.checkId())));
      }
    }
    clock.ifPresent(explained::addFirst);
    return withoutExplainedWarnings(explained);
  }

  /**
   * A proxy that opens tunnels to some hosts is a proxy: closing on others is its way to refuse,
   * and silence means that it waits for them itself.
   */
  private static Symptom behindWorkingProxy(Symptom symptom, @Nullable ProxyConnectResult result) {
    if (result != null && symptom.cause() == CauseId.PROXY_NOT_A_PROXY) {
      return withCause(symptom, CauseId.PROXY_FORBIDDEN, Confidence.LIKELY);
    }
    if (result == ProxyConnectResult.TIMEOUT && symptom.cause() == CauseId.PROXY_TIMEOUT) {
      return withCause(symptom, CauseId.PROXY_UPSTREAM_FAILED, Confidence.LIKELY);
    }
    return symptom;
  }

  private static boolean isValidity(Symptom symptom) {
    return symptom.cause() == CauseId.TLS_EXPIRED || symptom.cause() == CauseId.TLS_NOT_YET_VALID;
  }

  private static Symptom withCause(Symptom symptom, CauseId cause, Confidence confidence) {
    return symptom.withCause(cause, confidence);
  }

  /** By check: what CONNECT came to at a proxy that opened a tunnel for another check. */
  private static Map<String, ProxyConnectResult> unopenedByWorkingProxies(RunRecord run) {
    var working = new HashSet<String>();
    var unopened = new HashMap<String, ProxyConnectResult>();
    var proxies = new HashMap<String, String>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.proxy() != null
          && endpoint.proxy().connect() != null) {
        var result = endpoint.proxy().connect().outcome();
        if (result == ProxyConnectResult.ESTABLISHED) {
          working.add(endpoint.proxy().url());
        } else {
          unopened.put(check.id(), result);
          proxies.put(check.id(), endpoint.proxy().url());
        }
      }
    }
    unopened.keySet().removeIf(id -> !working.contains(proxies.get(id)));
    return unopened;
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
