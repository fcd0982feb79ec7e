package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges what failed while everything was asked at once and passed when it was asked again, alone.
 * Where several failed alike and not one of them failed again, the number of connections is what
 * the network does not bear; else it flaps.
 */
final class FlappingRule {
  private static final int SEVERAL = 3;

  private final Function<EndpointObservation, @Nullable Symptom> faults;
  private final Map<CauseId, Integer> passed = new EnumMap<>(CauseId.class);
  private final Map<CauseId, Integer> failedAgain = new EnumMap<>(CauseId.class);
  private int endpoints;

  /**
   * @param faults what is wrong with an endpoint as it was seen once
   */
  FlappingRule(RunRecord run, Function<EndpointObservation, @Nullable Symptom> faults) {
    this.faults = faults;
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        endpoints++;
        if (endpoint.attempts() != null) {
          count(endpoint, endpoint.attempts());
        }
      }
    }
  }

  private void count(EndpointObservation endpoint, List<EndpointObservation> attempts) {
    var last = faults.apply(endpoint);
    if (last != null) {
      failedAgain.merge(last.cause(), 1, Integer::sum);
      return;
    }
    var before = faults.apply(attempts.getFirst());
    if (before != null) {
      passed.merge(before.cause(), 1, Integer::sum);
      if (attempts.size() > 1) {
        failedAgain.merge(before.cause(), 1, Integer::sum);
      }
    }
  }

  /** Judges an endpoint that nothing else is wrong with. */
  void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var attempts = endpoint.attempts();
    if (attempts == null) {
      return;
    }
    for (var attempt : attempts) {
      var before = faults.apply(attempt);
      if (before != null) {
        judge(before, symptoms);
        return;
      }
    }
  }

  /** Beside what failed again, that others failed alike and then did not: it comes and goes. */
  void showOthers(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var fault = symptoms.fault();
    var others = fault == null ? 0 : passed.getOrDefault(fault.cause(), 0);
    if (endpoint.attempts() != null && others > 0) {
      symptoms.addToFault(Fact.of("endpoint.others-passed-again").with("others", others));
    }
  }

  private void judge(Symptom before, EndpointSymptoms symptoms) {
    if (isLimit(before.cause())) {
      symptoms
          .remark(CauseId.NETWORK_LIMITED)
          .likely()
          .showing(first(before.facts()))
          .showing(
              Fact.of("network.side-by-side")
                  .with("failed", passed.getOrDefault(before.cause(), 0))
                  .with("endpoints", endpoints));
      return;
    }
    symptoms
        .remark(flapping(before.cause()))
        .showing(first(before.facts()))
        .showing(Fact.of("endpoint.passed-again").with("host", symptoms.host()));
  }

  /** Of a name that nobody answers for, nothing may have been seen at all. */
  private static List<Fact> first(List<Fact> facts) {
    return facts.subList(0, Math.min(1, facts.size()));
  }

  private boolean isLimit(CauseId cause) {
    return passed.getOrDefault(cause, 0) >= SEVERAL && !failedAgain.containsKey(cause);
  }

  private static CauseId flapping(CauseId cause) {
    return switch (cause) {
      case PROXY_REFUSED, PROXY_UNREACHABLE -> CauseId.TCP_FLAPPING;
      case PROXY_UNRESOLVABLE -> CauseId.DNS_FLAPPING;
      default ->
          switch (cause.area()) {
            case DNS -> CauseId.DNS_FLAPPING;
            case TCP -> CauseId.TCP_FLAPPING;
            case TLS -> CauseId.TLS_FLAPPING;
            case PROXY, HTTP, NETWORK, AGENT, AZURE, CHECKER, CONNECT, IDENTITY, PARAMETER, HOST ->
                CauseId.HTTP_FLAPPING;
          };
    };
  }
}
