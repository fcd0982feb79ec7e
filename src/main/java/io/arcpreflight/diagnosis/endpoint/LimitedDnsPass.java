package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomPass;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.List;

/**
 * Judges anew that some names took long and some servers kept silent where others were answered at
 * once: a server that takes so many questions a second met all those of a check at the same moment.
 */
public final class LimitedDnsPass implements SymptomPass {
  private static final int SEVERAL = 3;
  private static final long AT_ONCE_MS = 1_000;
  private static final long ASKED_AGAIN_MS = 2_000;

  @Override
  public List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var counts = new Counts();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
          && endpoint.dns() != null) {
        counts.add(endpoint.dns());
      }
    }
    return counts.showLimit()
        ? symptoms.stream().map(symptom -> limited(symptom, counts)).toList()
        : symptoms;
  }

  private static Symptom limited(Symptom symptom, Counts counts) {
    var isOfLimit =
        symptom.cause() == CauseId.DNS_SLOW || symptom.cause() == CauseId.DNS_SERVER_DIFFERS;
    return isOfLimit && symptom.severity() == Severity.WARNING
        ? symptom
            .withCause(CauseId.NETWORK_LIMITED, Confidence.LIKELY)
            .showing(
                Fact.of("dns.side-by-side")
                    .with("atOnce", counts.atOnce)
                    .with("late", counts.late)
                    .with("silent", counts.silent))
        : symptom;
  }

  private static final class Counts {
    private int atOnce;
    private int late;
    private int silent;

    private void add(DnsObservation dns) {
      if (dns.system().outcome() == DnsLookupOutcome.RESOLVED) {
        atOnce += dns.system().durationMs() < AT_ONCE_MS ? 1 : 0;
        late += dns.system().durationMs() >= ASKED_AGAIN_MS ? 1 : 0;
      }
      for (var answer : dns.servers()) {
        silent += answer.outcome() == DnsServerOutcome.TIMEOUT ? 1 : 0;
      }
    }

    private boolean showLimit() {
      return atOnce >= SEVERAL && late >= SEVERAL && silent >= SEVERAL;
    }
  }
}
