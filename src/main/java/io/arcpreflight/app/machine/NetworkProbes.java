package io.arcpreflight.app.machine;

import io.arcpreflight.app.NetworkAccess;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.probe.dns.DnsProbe;
import io.arcpreflight.probe.dns.DnsServerQueries;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.https.tcp.OwnFilter;
import io.arcpreflight.report.ProgramVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;

/** Puts together what the probes of endpoints share. */
final class NetworkProbes {
  private NetworkProbes() {}

  static ProbeNetwork network(Platform platform, NetworkAccess access, ExecutorService sideTasks) {
    var queries =
        new DnsServerQueries(
            access.dnsServers().apply(platform),
            access.dnsTimeouts(),
            access.clock(),
            platform.resolver().asksOverTcp());
    var resolver = access.resolver().apply(platform, queries);
    var lookups =
        new DnsProbe(resolver, access.timeouts().systemLookup(), queries, platform::hostsFile);
    return new ProbeNetwork(
        resolver,
        lookups::start,
        () -> roots(platform),
        access.timeouts(),
        access.clock(),
        sideTasks,
        "arc-preflight/" + ProgramVersion.read(),
        access.dialling(),
        new OwnFilter(platform::stoppedPackets));
  }

  private static TrustedRoots roots(Platform platform) {
    try {
      return platform.agentRoots();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
