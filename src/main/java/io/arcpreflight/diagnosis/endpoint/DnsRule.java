package io.arcpreflight.diagnosis.endpoint;

import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges how a name resolved. */
final class DnsRule {
  private static final long SLOW_MS = 2_000;
  private static final String NOT_SERVED = "that address does not serve it";

  private final boolean privateLinkExpected;
  private final boolean serversConfigured;
  private final Set<String> liveServers;

  DnsRule(boolean privateLinkExpected, boolean serversConfigured, Set<String> liveServers) {
    this.privateLinkExpected = privateLinkExpected;
    this.serversConfigured = serversConfigured;
    this.liveServers = liveServers;
  }

  /**
   * @param served whether the address that came out serves the endpoint as it should
   */
  void judge(DnsObservation dns, EndpointTarget target, boolean served, EndpointSymptoms symptoms) {
    if (dns.system().outcome() == DnsLookupOutcome.RESOLVED) {
      judgeAddresses(dns, target, served, symptoms);
    } else if (served) {
      judgeLate(dns, symptoms);
    } else {
      judgeFailure(dns, symptoms);
    }
    judgeServers(dns, symptoms);
  }

  private void judgeAddresses(
      DnsObservation dns, EndpointTarget target, boolean served, EndpointSymptoms symptoms) {
    var addresses = dns.system().addresses();
    var shown = target.host() + " → " + String.join(", ", addresses);
    if (!dns.hostsFile().isEmpty() && dns.hostsFile().containsAll(addresses)) {
      judgeHostsFile(dns, shown + " (hosts file)", served, symptoms);
    }
    if (!served && !symptoms.faulty() && AddressKinds.allSinkholes(addresses)) {
      symptoms.fault(CauseId.DNS_SINKHOLE, shown);
    }
    if (symptoms.faulty()) {
      return;
    }
    judgePrivacy(dns, shown, target, served, symptoms);
    if (dns.system().durationMs() >= SLOW_MS) {
      symptoms.remark(
          CauseId.DNS_SLOW,
          target.host() + " took " + dns.system().durationMs() + " ms to resolve");
    }
  }

  /** The endpoint was reached at an address that a server told, before the system told any. */
  private static void judgeLate(DnsObservation dns, EndpointSymptoms symptoms) {
    var evidence = new ArrayList<String>();
    evidence.add(
        symptoms.host()
            + ": the operating system had no answer after "
            + dns.system().durationMs()
            + " ms");
    for (var answer : dns.servers()) {
      evidence.add(DnsServerFact.shown(answer, symptoms.host()));
      if (answer.detail() != null) {
        evidence.add("DNS server " + answer.server() + " to both questions: " + answer.detail());
      }
    }
    symptoms.remark(CauseId.DNS_SLOW, evidence.toArray(String[]::new));
  }

  /** The file is to blame for a failure only where DNS would have led elsewhere. */
  private static void judgeHostsFile(
      DnsObservation dns, String shown, boolean served, EndpointSymptoms symptoms) {
    var fromDns = firstRight(dns.servers());
    if (served || (fromDns != null && fromDns.addresses().containsAll(dns.hostsFile()))) {
      symptoms.remark(CauseId.DNS_HOSTS_OVERRIDE, shown);
    } else if (fromDns == null) {
      symptoms.fault(CauseId.DNS_HOSTS_OVERRIDE, LIKELY, shown, NOT_SERVED);
    } else {
      symptoms.fault(
          CauseId.DNS_HOSTS_OVERRIDE,
          LIKELY,
          shown,
          NOT_SERVED,
          DnsServerFact.shown(fromDns, symptoms.host()));
    }
  }

  private void judgePrivacy(
      DnsObservation dns,
      String shown,
      EndpointTarget target,
      boolean served,
      EndpointSymptoms symptoms) {
    var isPrivate = AddressKinds.allPrivate(dns.system().addresses());
    if (target.privateLink() && privateLinkExpected && !isPrivate) {
      symptoms.fault(CauseId.DNS_PUBLIC_UNEXPECTED, shown);
    } else if (isPrivate && target.privateLink() && !privateLinkExpected) {
      symptoms.fault(CauseId.DNS_PRIVATE_UNEXPECTED, shown);
      showPublicAnswer(dns, symptoms);
    } else if (isPrivate && !target.privateLink() && !served) {
      symptoms.fault(CauseId.DNS_PRIVATE_UNEXPECTED, LIKELY, shown);
      showPublicAnswer(dns, symptoms);
    }
  }

  /** Servers that say otherwise when they are asked directly: something else decides here. */
  private static void showPublicAnswer(DnsObservation dns, EndpointSymptoms symptoms) {
    var direct = firstRight(dns.servers());
    if (direct != null && !AddressKinds.allPrivate(direct.addresses())) {
      symptoms.faultAlsoShows("asked directly, " + DnsServerFact.shown(direct, symptoms.host()));
    }
  }

  /** A server that fails beside one that works costs time now and breaks look-ups later. */
  private void judgeServers(DnsObservation dns, EndpointSymptoms symptoms) {
    var right = firstRight(dns.servers());
    if (right == null) {
      return;
    }
    var privately = AddressKinds.allPrivate(right.addresses());
    for (var answer : dns.servers()) {
      if (isOneLostAnswer(answer)) {
        continue;
      }
      if (!hasAddresses(answer) || AddressKinds.allPrivate(answer.addresses()) != privately) {
        symptoms.remark(
            CauseId.DNS_SERVER_DIFFERS,
            DnsServerFact.shown(answer, symptoms.host()),
            "while " + DnsServerFact.shown(right, symptoms.host()));
      }
    }
  }

  /** A server that answers other questions is alive: one silence may be a lost packet. */
  private boolean isOneLostAnswer(DnsServerAnswer answer) {
    return answer.outcome() == DnsServerOutcome.TIMEOUT && liveServers.contains(answer.server());
  }

  private static @Nullable DnsServerAnswer firstRight(List<DnsServerAnswer> answers) {
    for (var answer : answers) {
      if (hasAddresses(answer)) {
        return answer;
      }
    }
    return null;
  }

  private void judgeFailure(DnsObservation dns, EndpointSymptoms symptoms) {
    var system = dns.system();
    if (!serversConfigured && dns.servers().isEmpty()) {
      symptoms.fault(CauseId.DNS_NO_SERVER, "no DNS server is configured on this machine");
      return;
    }
    var evidence = new ArrayList<String>();
    for (var answer : dns.servers()) {
      evidence.add(DnsServerFact.shown(answer, symptoms.host()));
    }
    if (system.detail() != null) {
      evidence.add("the operating system says: " + system.detail());
    }
    var lines = evidence.toArray(String[]::new);
    var decisive = decisive(dns.servers());
    if (decisive != null) {
      symptoms.fault(
          hasAddresses(decisive) ? CauseId.DNS_SYSTEM_RESOLVER : causeOf(decisive), lines);
    } else if (!dns.servers().isEmpty()) {
      var unreachable =
          dns.servers().stream().allMatch(a -> a.outcome() == DnsServerOutcome.UNREACHABLE);
      symptoms.fault(unreachable ? CauseId.TCP_NETWORK_UNREACHABLE : CauseId.DNS_TIMEOUT, lines);
    } else {
      symptoms.fault(
          switch (system.outcome()) {
            case NO_SUCH_HOST -> CauseId.DNS_NO_SUCH_HOST;
            case NO_ADDRESS -> CauseId.DNS_NO_ADDRESS;
            case RESOLVED, TEMPORARY_FAILURE, TIMEOUT, FAILED -> CauseId.DNS_TIMEOUT;
          },
          LIKELY,
          lines);
    }
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

  private static boolean hasAddresses(DnsServerAnswer answer) {
    return !answer.addresses().isEmpty();
  }
}
