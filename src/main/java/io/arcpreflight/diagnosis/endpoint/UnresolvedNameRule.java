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
  private final List<Fact> loginProxy;

  /**
   * @param loginProxy a proxy that others may be meant to resolve names; empty without one
   */
  UnresolvedNameRule(RunResolvers resolvers, List<Fact> loginProxy) {
    this.resolvers = resolvers;
    this.loginProxy = loginProxy;
  }

  void judge(DnsObservation dns, EndpointSymptoms symptoms) {
    if (!resolvers.configured() && dns.servers().isEmpty()) {
      symptoms.fault(CauseId.DNS_NO_SERVER).showing(Fact.of("dns.no-server"));
      return;
    }
    var decisive = decisive(dns.servers());
    var cause = resolvers.lacksLocal() ? CauseId.DNS_TIMEOUT : cause(dns, decisive);
    var fault = symptoms.fault(cause).showing(resolvers.local());
    if (decisive == null && dns.servers().isEmpty()) {
      fault.likely();
    }
    fault.showing(resolvers.policiesFor(symptoms.host()));
    if (cause == CauseId.DNS_SYSTEM_RESOLVER) {
      fault.showing(resolvers.noneRead());
    }
    if (cause == CauseId.DNS_SYSTEM_RESOLVER || cause == CauseId.DNS_TIMEOUT) {
      fault.showing(resolvers.remarks());
    }
    fault.showing(facts(dns, symptoms.host()));
    if (cause == CauseId.DNS_TIMEOUT && !resolvers.lacksLocal()) {
      fault.showing(AgentWait.forConnection());
    }
    fault.showing(loginProxy);
  }

  private static CauseId cause(DnsObservation dns, @Nullable DnsServerAnswer decisive) {
    if (decisive != null) {
      return decisive.hasAddresses() ? CauseId.DNS_SYSTEM_RESOLVER : causeOf(decisive);
    }
    if (!dns.servers().isEmpty()) {
      return dns.servers().stream().allMatch(a -> a.outcome() == DnsServerOutcome.UNREACHABLE)
          ? CauseId.TCP_NETWORK_UNREACHABLE
          : CauseId.DNS_TIMEOUT;
    }
    return switch (dns.system().outcome()) {
      case NO_SUCH_HOST -> CauseId.DNS_NO_SUCH_HOST;
      case NO_ADDRESS -> CauseId.DNS_NO_ADDRESS;
      case RESOLVED, TEMPORARY_FAILURE, TIMEOUT, FAILED -> CauseId.DNS_TIMEOUT;
    };
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
