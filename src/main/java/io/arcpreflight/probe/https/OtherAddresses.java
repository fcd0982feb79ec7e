package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.DnsObservation;
import java.util.ArrayList;
import java.util.List;

/** Addresses that a DNS server told, and the system did not. */
final class OtherAddresses {
  private static final int MOST = 4;

  private OtherAddresses() {}

  /** Those of the families that the system uses here; none where the hosts file decides. */
  static List<String> of(DnsObservation dns) {
    var known = dns.system().addresses();
    var others = new ArrayList<String>();
    if (!dns.hostsFile().isEmpty()) {
      return others;
    }
    for (var server : dns.servers()) {
      for (var address : server.addresses()) {
        if (others.size() < MOST
            && !known.contains(address)
            && !others.contains(address)
            && hasFamilyOf(address, known)) {
          others.add(address);
        }
      }
    }
    return others;
  }

  private static boolean hasFamilyOf(String address, List<String> known) {
    for (var each : known) {
      if ((each.indexOf(':') < 0) == (address.indexOf(':') < 0)) {
        return true;
      }
    }
    return false;
  }
}
