package io.arcpreflight.probe.dns;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.HostsEntries;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Looks up the names of endpoints: by the system, and by each server beside it. A system that once
 * let all of its time pass is given less for the names that come after.
 */
public final class DnsProbe {
  /** Addresses of a name that are kept; services of Azure have up to twenty. */
  static final int MOST_ADDRESSES = 64;

  private static final int SHARE_AFTER_SILENCE = 3;

  private final SystemResolver system;
  private final Duration systemLimit;
  private final DnsServerQueries servers;
  private final DnsServerQueries nobody;
  private final Function<String, HostsEntries> hostsFile;
  private volatile boolean systemIsSilent;

  /**
   * Asks nobody yet.
   *
   * @param systemLimit how long the system may take
   * @param hostsFile what the hosts file says of a name
   */
  public DnsProbe(
      SystemResolver system,
      Duration systemLimit,
      DnsServerQueries servers,
      Function<String, HostsEntries> hostsFile) {
    this.system = system;
    this.systemLimit = systemLimit;
    this.servers = servers;
    this.nobody =
        new DnsServerQueries(List.of(), DnsTimeouts.upTo(Duration.ZERO), InstantSource.system());
    this.hostsFile = hostsFile;
  }

  /** Begins to ask everybody; a numeric address is asked of no server. */
  public DnsLookup start(String host, Deadline deadline) {
    var asked = InetAddresses.parse(host) == null ? servers : nobody;
    return new DnsLookup(
        deadline.elapsedMillis(),
        () -> askSystem(host, deadline),
        asked.ask(host, deadline),
        () -> hostsFile.apply(host));
  }

  private SystemLookupAnswer askSystem(String host, Deadline deadline) throws InterruptedException {
    var limit = systemIsSilent ? systemLimit.dividedBy(SHARE_AFTER_SILENCE) : systemLimit;
    var answer = system.resolve(host, deadline.within(limit));
    systemIsSilent = answer.outcome() == DnsLookupOutcome.TIMEOUT;
    return answer;
  }
}
