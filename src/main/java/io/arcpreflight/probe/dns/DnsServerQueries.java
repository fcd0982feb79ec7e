package io.arcpreflight.probe.dns;

import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.probe.Deadline;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks each DNS server by itself for the IPv4 and IPv6 addresses of a name, all side by side. */
public final class DnsServerQueries {
  private static final int DNS_PORT = 53;

  private final List<InetSocketAddress> servers;
  private final Set<InetSocketAddress> answeredBefore = ConcurrentHashMap.newKeySet();
  private final DnsTimeouts timeouts;
  private final boolean overTcp;
  private final InstantSource clock;
  private final Lazy<List<@Nullable String>> sources = new Lazy<>(this::sources);
  private final ExecutorService sender = DaemonThreads.bounded("DNS questions", 1);

  /** Asks nobody yet; no server at all is allowed. */
  public DnsServerQueries(
      List<InetSocketAddress> servers, DnsTimeouts timeouts, InstantSource clock) {
    this(servers, timeouts, clock, false);
  }

  /**
   * The same.
   *
   * @param overTcp whether no question goes over UDP
   */
  public DnsServerQueries(
      List<InetSocketAddress> servers, DnsTimeouts timeouts, InstantSource clock, boolean overTcp) {
    this.servers = List.copyOf(servers);
    this.timeouts = timeouts;
    this.clock = clock;
    this.overTcp = overTcp;
  }

  /** From which address each server is asked; it costs a socket, so once a run. */
  private List<@Nullable String> sources() {
    var sources = new ArrayList<@Nullable String>();
    for (var server : servers) {
      sources.add(SentQuery.sourceTowards(server));
    }
    return sources;
  }

  /** The servers of these numeric addresses, on the port that DNS has; other text is left out. */
  public static List<InetSocketAddress> onDnsPort(List<String> addresses) {
    var servers = new ArrayList<InetSocketAddress>();
    for (var text : addresses) {
      var address = InetAddresses.parse(text);
      if (address != null) {
        servers.add(new InetSocketAddress(address, DNS_PORT));
      }
    }
    return servers;
  }

  /** Sends every question, and returns before they are out. */
  PendingQueries ask(String name, Deadline deadline) {
    var pending = new PendingQueries(servers, answeredBefore, timeouts, deadline);
    if (!servers.isEmpty()) {
      // The first question of a run loads a good part of the DNS library.
      sender.execute(() -> send(name, pending));
    }
    return pending;
  }

  private void send(String text, PendingQueries pending) {
    try {
      var name = Name.fromString(text, Name.root);
      for (var i = 0; i < servers.size(); i++) {
        send(i, name, Type.A, pending.four(i));
        send(i, name, Type.AAAA, pending.six(i));
      }
    } catch (TextParseException | LinkageError | RuntimeException unusable) {
      pending.failAll(unusable);
    } catch (OutOfMemoryError lacking) {
      pending.abandon(lacking);
    }
  }

  private void send(int server, Name name, int type, PendingQueries.Slot slot) {
    var query = new DnsQuery(servers.get(server), name, type, timeouts.longest());
    slot.sent(new SentQuery(clock.instant(), sources.get().get(server), query));
    var _ = (overTcp ? query.askOverTcp() : query.ask()).whenComplete(slot::settle);
  }
}
