package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import java.util.List;

/** Judges how a name resolved. */
final class DnsRule implements PhaseRule {
  private final AddressRule addresses;
  private final UnresolvedNameRule failures;
  private final DnsServerRule servers;
  private final RunResolvers resolvers;
  private final WhoAnswered who;

  DnsRule(
      RunResolvers resolvers, List<Fact> loginProxy, boolean privateLinkExpected, WhoAnswered who) {
    this.who = who;
    this.resolvers = resolvers;
    this.addresses = new AddressRule(privateLinkExpected);
    this.failures = new UnresolvedNameRule(resolvers, loginProxy);
    this.servers = new DnsServerRule(resolvers);
  }

  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var dns = endpoint.dns();
    if (dns == null) {
      return;
    }
    var served = who.isServed(endpoint);
    if (dns.system().outcome() == DnsLookupOutcome.RESOLVED) {
      addresses.judge(dns, endpoint.target(), served, symptoms);
      judgeEdns(dns, symptoms);
    } else if (served) {
      judgeLate(dns, symptoms);
    } else {
      failures.judge(dns, symptoms);
    }
    servers.judge(dns, symptoms);
  }

  /** The C library asks without EDNS, and so the system resolves what the agent cannot. */
  private void judgeEdns(DnsObservation dns, EndpointSymptoms symptoms) {
    if (!resolvers.withoutEdns()
        || symptoms.faulty()
        || dns.servers().isEmpty()
        || !dns.hostsFile().isEmpty()) {
      return;
    }
    var symptom =
        resolvers.agentAsks()
            ? symptoms.fault(CauseId.DNS_EDNS_UNSUPPORTED)
            : symptoms.remark(CauseId.DNS_EDNS_UNSUPPORTED);
    for (var answer : dns.servers()) {
      if (answer.edns() != null) {
        var fact =
            switch (answer.edns()) {
              case REJECTED -> Fact.of("dns.edns-rejected");
              case UNANSWERED -> Fact.of("dns.edns-unanswered");
            };
        symptom.showing(fact.with("server", answer.server()).with("host", symptoms.host()));
      }
    }
  }

  /** The endpoint was reached at an address that a server told, before the system told any. */
  private static void judgeLate(DnsObservation dns, EndpointSymptoms symptoms) {
    var host = symptoms.host();
    var slow =
        symptoms
            .remark(CauseId.DNS_SLOW)
            .showing(
                Fact.of("dns.system-late")
                    .with("host", host)
                    .with("ms", dns.system().durationMs()));
    for (var answer : dns.servers()) {
      slow.showing(DnsServerFact.of(answer, host));
      if (answer.detail() != null) {
        slow.showing(
            Fact.of("dns.server-both-questions")
                .with("server", answer.server())
                .with("detail", answer.detail()));
      }
    }
  }
}
