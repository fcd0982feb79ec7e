package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges why a name did not resolve. */
final class UnresolvedNameRule {
  private final RunResolvers resolvers;

  UnresolvedNameRule(RunResolvers resolvers) {
    this.resolvers = resolvers;
  }

  void judge(DnsObservation dns, EndpointSymptoms symptoms) {
    if (!resolvers.configured() && dns.servers().isEmpty()) {
      symptoms.fault(CauseId.DNS_NO_SERVER).showing(Fact.of("dns.no-server"));
      return;
    }
    var decisive = decisive(dns.servers());
    if (decisive != null) {
      symptoms
          .fault(decisive.hasAddresses() ? CauseId.DNS_SYSTEM_RESOLVER : causeOf(decisive))
          .showing(facts(dns, symptoms.host()));
    } else if (!dns.servers().isEmpty()) {
      var unreachable =
          dns.servers().stream().allMatch(a -> a.outcome() == DnsServerOutcome.UNREACHABLE);
      symptoms
          .fault(unreachable ? CauseId.TCP_NETWORK_UNREACHABLE : CauseId.DNS_TIMEOUT)
          .showing(facts(dns, symptoms.host()));
    } else {
      symptoms
          .fault(
              switch (dns.system().outcome()) {
                case NO_SUCH_HOST -> CauseId.DNS_NO_SUCH_HOST;
                case NO_ADDRESS -> CauseId.DNS_NO_ADDRESS;
                case RESOLVED, TEMPORARY_FAILURE, TIMEOUT, FAILED -> CauseId.DNS_TIMEOUT;
              })
          .likely()
          .showing(facts(dns, symptoms.host()));
    }
  }

  private static List<Fact> facts(DnsObservation dns, String host) {
    var facts = new ArrayList<Fact>();
    for (var answer : dns.servers()) {
      facts.add(DnsServerFact.of(answer, host));
    }
    if (dns.system().detail() != null) {
      facts.add(Fact.of("dns.system-error").with("detail", dns.system().detail()));
    }
    return facts;
  }

  /**
   * The answer that the system goes by: the first that is neither silence nor a server's refusal.
   */
  private static @Nullable DnsServerAnswer decisive(List<DnsServerAnswer> answers) {
    DnsServerAnswer weak = null;
    for (var answer : answers) {
      var rcode = answer.rcode();
      if (answer.outcome() == DnsServerOutcome.MALFORMED) {
        weak = weak == null ? answer : weak;
      } else if (answer.outcome() == DnsServerOutcome.ANSWERED && rcode != null) {
        if (rcode.equals("NOERROR") || rcode.equals("NXDOMAIN")) {
          return answer;
        }
        weak = weak == null ? answer : weak;
      }
    }
    return weak;
  }

  private static CauseId causeOf(DnsServerAnswer answer) {
    var rcode = answer.rcode();
    if (rcode == null) {
      return CauseId.DNS_SERVER_FAILURE;
    }
    return switch (rcode) {
      case "NXDOMAIN" -> CauseId.DNS_NO_SUCH_HOST;
      case "NOERROR" -> CauseId.DNS_NO_ADDRESS;
      case "REFUSED" -> CauseId.DNS_REFUSED;
      default -> CauseId.DNS_SERVER_FAILURE;
    };
  }
}
