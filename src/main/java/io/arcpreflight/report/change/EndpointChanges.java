package io.arcpreflight.report.change;

import io.arcpreflight.net.IpAddress;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is different on the way to the endpoints that both runs asked: proxy, DNS servers, pinned
 * addresses, certificates, time.
 */
final class EndpointChanges {
  /** Both a share and an amount: a few milliseconds more are no news, however few there were. */
  private static final int SLOWER_TIMES = 2;

  private static final long SLOWER_MS = 500;

  private final List<Pair> pairs;

  private EndpointChanges(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /** One endpoint in both runs. */
  record Pair(
      EndpointObservation before,
      EndpointObservation after,
      long beforeMs,
      long afterMs,
      Instant beforeAt,
      Instant afterAt) {
    String host() {
      return after.target().host();
    }
  }

  static EndpointChanges of(Report before, Report after) {
    var earlier = new LinkedHashMap<String, TimedEndpoint>();
    for (var check : before.checks()) {
      if (check.observation() instanceof EndpointObservation seen) {
        earlier.put(check.id(), new TimedEndpoint(seen, check.durationMs()));
      }
    }
    var pairs = new ArrayList<Pair>();
    for (var check : after.checks()) {
      var then = earlier.get(check.id());
      if (then != null && check.observation() instanceof EndpointObservation seen) {
        pairs.add(
            new Pair(
                then.seen,
                seen,
                then.durationMs,
                check.durationMs(),
                before.startedAt().toInstant(),
                after.startedAt().toInstant()));
      }
    }
    return new EndpointChanges(pairs);
  }

  private record TimedEndpoint(EndpointObservation seen, long durationMs) {}

  void addTo(List<Fact> changes) {
    addProxies(changes);
    addServers(changes);
    addAddresses(changes);
    CertificateChanges.add(pairs, changes);
  }

  private void addProxies(List<Fact> changes) {
    var groups = new HostGroups();
    for (var pair : pairs) {
      var before = pair.before.route().proxy();
      var after = pair.after.route().proxy();
      if (before == null && after != null) {
        groups.add(Fact.of("change.proxy-added").with("after", after), pair.host());
      } else if (before != null && after == null) {
        groups.add(Fact.of("change.proxy-removed").with("before", before), pair.host());
      } else if (before != null && after != null && !before.equals(after)) {
        groups.add(
            Fact.of("change.proxy").with("before", before).with("after", after), pair.host());
      }
    }
    groups.addTo(changes);
  }

  /** Those of the machine, which each name is asked of. */
  private void addServers(List<Fact> changes) {
    var before = new TreeSet<String>();
    var after = new TreeSet<String>();
    for (var pair : pairs) {
      addServers(pair.before.dns(), before);
      addServers(pair.after.dns(), after);
    }
    if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
      changes.add(
          Fact.of("change.dns-servers")
              .with("before", List.copyOf(before))
              .with("after", List.copyOf(after)));
    }
  }

  private static void addServers(@Nullable DnsObservation dns, Set<String> servers) {
    if (dns != null) {
      dns.servers().forEach(answer -> servers.add(answer.server()));
    }
  }

  /** Public names answer with other addresses all the time; pinned ones do not. */
  private void addAddresses(List<Fact> changes) {
    var groups = new HostGroups();
    for (var pair : pairs) {
      var before = addresses(pair.before.dns());
      var after = addresses(pair.after.dns());
      if (!before.isEmpty()
          && !after.isEmpty()
          && !before.equals(after)
          && (isPinned(pair.before.dns(), before) || isPinned(pair.after.dns(), after))) {
        groups.add(
            Fact.of("change.addresses")
                .with("before", List.copyOf(before))
                .with("after", List.copyOf(after)),
            pair.host());
      }
    }
    groups.addTo(changes);
  }

  private static Set<String> addresses(@Nullable DnsObservation dns) {
    return dns == null ? new TreeSet<String>() : new TreeSet<>(dns.system().addresses());
  }

  private static boolean isPinned(@Nullable DnsObservation dns, Set<String> addresses) {
    if (dns != null && !dns.hostsFile().isEmpty()) {
      return true;
    }
    for (var text : addresses) {
      var address = IpAddress.parseWithZone(text);
      if (address != null
          && (address.isPrivate() || address.isLoopback() || address.isUnspecified())) {
        return true;
      }
    }
    return false;
  }

  void addSlowerTo(List<Fact> changes) {
    var slower = new ArrayList<Pair>();
    for (var pair : pairs) {
      if (pair.before.http() != null
          && pair.after.http() != null
          && pair.afterMs >= pair.beforeMs * SLOWER_TIMES
          && pair.afterMs - pair.beforeMs >= SLOWER_MS) {
        slower.add(pair);
      }
    }
    if (slower.isEmpty()) {
      return;
    }
    slower.sort((one, other) -> Long.compare(other.afterMs, one.afterMs));
    var worst = slower.getFirst();
    var fact = Fact.of("change.slower").with("before", worst.beforeMs).with("after", worst.afterMs);
    changes.add(HostNames.in(fact, slower.stream().map(Pair::host).toList()));
  }
}
