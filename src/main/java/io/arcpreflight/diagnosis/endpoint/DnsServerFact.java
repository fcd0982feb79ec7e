package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;

/** What one DNS server answered, as a fact. */
public final class DnsServerFact {
  private DnsServerFact() {}

  public static Fact of(DnsServerAnswer answer, String host) {
    var fact =
        switch (answer.outcome()) {
          case ANSWERED -> answered(answer, host);
          case TIMEOUT -> Fact.of("dns.server-timeout").with("ms", answer.durationMs());
          case PORT_CLOSED -> Fact.of("dns.server-port-closed");
          case UNREACHABLE -> Fact.of("dns.server-unreachable").with("detail", answer.detail());
          case MALFORMED -> Fact.of("dns.server-malformed").with("detail", answer.detail());
          case FAILED -> Fact.of("dns.server-failed").with("detail", answer.detail());
        };
    return fact.with("server", answer.server());
  }

  private static Fact answered(DnsServerAnswer answer, String host) {
    if (answer.hasAddresses()) {
      return Fact.of("dns.server-addresses")
          .with("host", host)
          .with("addresses", answer.addresses());
    }
    if (answer.rcode() == null) {
      return Fact.of("dns.server-failed").with("detail", answer.detail());
    }
    return answer.rcode().equals("NOERROR")
        ? Fact.of("dns.server-no-address").with("host", host)
        : Fact.of("dns.server-rcode").with("host", host).with("rcode", answer.rcode());
  }
}
