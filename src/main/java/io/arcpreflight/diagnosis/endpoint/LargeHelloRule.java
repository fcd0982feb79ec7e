package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HelloOutcome;
import io.arcpreflight.observation.endpoint.LargeHelloObservation;

/**
 * Judges whether a ClientHello as the agent's own runtime sends it gets through where this
 * program's, which is smaller, does.
 */
final class LargeHelloRule implements PhaseRule {
  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var large = endpoint.largeHello();
    if (large == null || !isLost(large.outcome())) {
      return;
    }
    var fault =
        symptoms
            .fault(CauseId.TLS_CLIENT_HELLO_LOST)
            .likely()
            .showing(end(large, large.outcome(), symptoms).with("bytes", large.size()));
    var small = large.smallOutcome();
    if (small != null) {
      fault.showing(
          small == HelloOutcome.ANSWERED
              ? Fact.of("tls.hello-small-answered").with("host", symptoms.host())
              : Fact.of("tls.hello-small-lost")
                  .with("host", symptoms.host())
                  .with("outcome", small.id()));
    }
  }

  private static Fact end(
      LargeHelloObservation large, HelloOutcome outcome, EndpointSymptoms symptoms) {
    var fact =
        switch (outcome) {
          case RESET -> Fact.of("tls.hello-reset");
          case CLOSED -> Fact.of("tls.hello-closed");
          case ALERTED, NOT_TLS, ANSWERED, NOT_SENT, TIMEOUT ->
              Fact.of("tls.hello-timeout").with("ms", large.durationMs());
        };
    return fact.with("host", symptoms.host());
  }

  /** An alert or an answer in the clear has read it all: what else it means, no hello tells. */
  private static boolean isLost(HelloOutcome outcome) {
    return switch (outcome) {
      case RESET, CLOSED, TIMEOUT -> true;
      case ANSWERED, ALERTED, NOT_TLS, NOT_SENT -> false;
    };
  }
}
