package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges anew what a proxy did to some hosts when it opened tunnels to others: closing the
 * connection is then its way to refuse, and silence means that it waits for the host itself.
 */
public final class WorkingProxyPass implements SymptomPass {
  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var unopened = unopenedByWorkingProxies(run);
    return symptoms.stream()
        .map(symptom -> explained(symptom, unopened.get(symptom.checkId())))
        .toList();
  }

  private static Symptom explained(Symptom symptom, @Nullable ProxyConnectResult result) {
    if (result != null && symptom.cause() == CauseId.PROXY_NOT_A_PROXY) {
      return symptom.withCause(CauseId.PROXY_FORBIDDEN, Confidence.LIKELY);
    }
    if (result == ProxyConnectResult.TIMEOUT && symptom.cause() == CauseId.PROXY_TIMEOUT) {
      return symptom.withCause(CauseId.PROXY_UPSTREAM_FAILED, Confidence.LIKELY);
    }
    return symptom;
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
}
