package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;

/**
 * Judges the DNS servers beside each other: one that fails while another works costs time now and
 * breaks look-ups later.
 */
final class DnsServerRule {
  private final RunResolvers resolvers;

  DnsServerRule(RunResolvers resolvers) {
    this.resolvers = resolvers;
  }

  void judge(DnsObservation dns, EndpointSymptoms symptoms) {
    var right = dns.firstWithAddresses();
    if (right == null) {
      return;
    }
    var host = symptoms.host();
    for (var answer : dns.servers()) {
      if (!isOneLostAnswer(answer) && differs(answer, right)) {
        symptoms
            .remark(CauseId.DNS_SERVER_DIFFERS)
            .showing(
                DnsServerFact.of(answer, host),
                Fact.of("dns.other-server")
                    .with("server", right.server())
                    .with("host", host)
                    .with("addresses", right.addresses()));
      }
    }
  }

  private static boolean differs(DnsServerAnswer answer, DnsServerAnswer right) {
    return !answer.hasAddresses()
        || AddressKinds.allPrivate(answer.addresses())
            != AddressKinds.allPrivate(right.addresses());
  }

  /** A server that answers other questions is alive: one silence may be a lost packet. */
  private boolean isOneLostAnswer(DnsServerAnswer answer) {
    return answer.outcome() == DnsServerOutcome.TIMEOUT
        && resolvers.alive().contains(answer.server());
  }
}
