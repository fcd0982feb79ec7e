package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.net.IpAddress;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import java.util.ArrayList;
import java.util.List;

/** Judges the addresses that a name resolved to, and how long that took. */
final class AddressRule {
  private static final long SLOW_MS = 2_000;

  private final boolean privateLinkExpected;

  AddressRule(boolean privateLinkExpected) {
    this.privateLinkExpected = privateLinkExpected;
  }

  /**
   * @param served whether the address that came out serves the endpoint as it should
   */
  void judge(DnsObservation dns, EndpointTarget target, boolean served, EndpointSymptoms symptoms) {
    if (IpAddress.parseWithZone(target.host()) != null) {
      return;
    }
    var addresses = dns.system().addresses();
    var isPinned = !dns.hostsFile().isEmpty() && dns.hostsFile().containsAll(addresses);
    if ((isPinned || (!served && isOfThisNetwork(addresses))) && !symptoms.isOfAzure()) {
      judgeDelay(dns, symptoms);
      return;
    }
    if (isPinned) {
      judgeHostsFile(dns, served, symptoms);
    }
    if (!served && !symptoms.faulty() && AddressKinds.allSinkholes(addresses)) {
      symptoms.fault(CauseId.DNS_SINKHOLE).showing(resolved(dns, symptoms));
    }
    if (symptoms.faulty()) {
      return;
    }
    judgePrivacy(dns, target, served, symptoms);
    judgeDelay(dns, symptoms);
  }

  /** What a host that is none of Azure's may well have. */
  private static boolean isOfThisNetwork(List<String> addresses) {
    return AddressKinds.allPrivate(addresses) || AddressKinds.allLoopback(addresses);
  }

  private static void judgeDelay(DnsObservation dns, EndpointSymptoms symptoms) {
    if (dns.system().durationMs() >= SLOW_MS) {
      symptoms
          .remark(CauseId.DNS_SLOW)
          .showing(
              Fact.of("dns.slow")
                  .with("host", symptoms.host())
                  .with("ms", dns.system().durationMs()));
    }
  }

  /** The file is to blame for a failure only where DNS would have led elsewhere. */
  private static void judgeHostsFile(
      DnsObservation dns, boolean served, EndpointSymptoms symptoms) {
    var fact =
        Fact.of("dns.hosts-file")
            .with("host", symptoms.host())
            .with("addresses", dns.system().addresses());
    var fromDns = dns.firstWithAddresses();
    var seen = new ArrayList<Fact>();
    seen.add(fact);
    if (dns.hostsLines() != null) {
      seen.addAll(dns.hostsLines());
    }
    if (served || (fromDns != null && fromDns.addresses().containsAll(dns.hostsFile()))) {
      symptoms.remark(CauseId.DNS_HOSTS_OVERRIDE).showing(seen);
      return;
    }
    seen.add(Fact.of("dns.hosts-file-not-serving"));
    symptoms.fault(CauseId.DNS_HOSTS_OVERRIDE).likely().showing(seen);
    if (fromDns != null) {
      symptoms.addToFault(DnsServerFact.of(fromDns, symptoms.host()));
    }
  }

  private void judgePrivacy(
      DnsObservation dns, EndpointTarget target, boolean served, EndpointSymptoms symptoms) {
    var isPrivate = AddressKinds.allPrivate(dns.system().addresses());
    if (target.privateLink() && privateLinkExpected && !isPrivate) {
      symptoms.fault(CauseId.DNS_PUBLIC_UNEXPECTED).showing(resolved(dns, symptoms));
    } else if (isPrivate && target.privateLink() && !privateLinkExpected) {
      symptoms.fault(CauseId.DNS_PRIVATE_UNEXPECTED).showing(resolved(dns, symptoms));
      showPublicAnswer(dns, symptoms);
    } else if (isPrivate && !target.privateLink() && !served) {
      judgeHijacked(dns, symptoms);
    }
  }

  /** No private link serves such a host: somebody in this network answers in its place. */
  private static void judgeHijacked(DnsObservation dns, EndpointSymptoms symptoms) {
    var cause =
        isPublicWhenAskedDirectly(dns) ? CauseId.DNS_PRIVATE_UNEXPECTED : CauseId.DNS_SINKHOLE;
    symptoms.fault(cause).likely().showing(resolved(dns, symptoms));
    showPublicAnswer(dns, symptoms);
  }

  /** Servers that say otherwise when they are asked directly: something else decides here. */
  private static void showPublicAnswer(DnsObservation dns, EndpointSymptoms symptoms) {
    var direct = dns.firstWithAddresses();
    if (direct != null && isPublicWhenAskedDirectly(dns)) {
      symptoms.addToFault(
          Fact.of("dns.asked-directly")
              .with("server", direct.server())
              .with("host", symptoms.host())
              .with("addresses", direct.addresses()));
    }
  }

  private static boolean isPublicWhenAskedDirectly(DnsObservation dns) {
    var direct = dns.firstWithAddresses();
    return direct != null && !AddressKinds.allPrivate(direct.addresses());
  }

  private static Fact resolved(DnsObservation dns, EndpointSymptoms symptoms) {
    return Fact.of("dns.resolved")
        .with("host", symptoms.host())
        .with("addresses", dns.system().addresses());
  }
}
