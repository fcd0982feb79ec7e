package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import java.util.HashMap;
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
    var seen = new Tunnels(run);
    return symptoms.stream()
        .map(symptom -> explained(symptom, seen.unopened.get(symptom.checkId())))
        .map(symptom -> withOthers(symptom, seen))
        .toList();
  }

  /** That others got through tells a proxy that works from one that is cut off. */
  private static Symptom withOthers(Symptom symptom, Tunnels seen) {
    var proxy = seen.proxies.get(symptom.checkId());
    if (proxy == null) {
      return symptom;
    }
    var opened = seen.opened.getOrDefault(proxy, 0);
    return opened > 0 && symptom.cause() == CauseId.PROXY_UPSTREAM_FAILED
        ? symptom.showing(
            Fact.of("proxy.opened-others").with("opened", opened).with("of", seen.asked(proxy)))
        : symptom;
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

  /** What CONNECT came to in a run. */
  private static final class Tunnels {
    /** By check, at proxies that opened a tunnel for another check. */
    private final Map<String, ProxyConnectResult> unopened = new HashMap<>();

    /** By check that got no tunnel: the proxy's URL. */
    private final Map<String, String> proxies = new HashMap<>();

    /** By proxy: for how many checks it opened one. */
    private final Map<String, Integer> opened = new HashMap<>();

    Tunnels(RunRecord run) {
      for (var check : run.checks()) {
        if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
            && endpoint.proxy() != null
            && endpoint.proxy().connect() != null) {
          var result = endpoint.proxy().connect().outcome();
          if (result == ProxyConnectResult.ESTABLISHED) {
            opened.merge(endpoint.proxy().url(), 1, Integer::sum);
          } else {
            unopened.put(check.id(), result);
            proxies.put(check.id(), endpoint.proxy().url());
          }
        }
      }
      unopened.keySet().removeIf(id -> !opened.containsKey(proxies.get(id)));
    }

    /** How many checks asked it for a tunnel. */
    private int asked(String proxy) {
      var asked = opened.getOrDefault(proxy, 0);
      for (var each : proxies.values()) {
        asked += each.equals(proxy) ? 1 : 0;
      }
      return asked;
    }
  }
}
