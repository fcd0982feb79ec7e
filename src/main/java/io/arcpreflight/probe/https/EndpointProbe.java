package io.arcpreflight.probe.https;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.https.LargeHelloCheck.Opener;
import io.arcpreflight.probe.https.http.HttpsExchange;
import io.arcpreflight.probe.https.http.HttpsRequest;
import io.arcpreflight.probe.https.proxy.ProxyTunnel;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint as the agent would, phase after phase, as far as it leads. Behind a proxy the
 * endpoint's name is the proxy's business, and is not looked up here.
 */
public final class EndpointProbe implements Probe {
  private static final long OTHERS_MS = 400;
  private static final int TIMES_CONNECTING = 2;

  private final EndpointRequest request;
  private final ProbeNetwork network;
  private final boolean namesAnew;

  public EndpointProbe(EndpointRequest request, ProbeNetwork network) {
    this(request, network, false);
  }

  private EndpointProbe(EndpointRequest request, ProbeNetwork network, boolean namesAnew) {
    this.request = request;
    this.network = network;
    this.namesAnew = namesAnew;
  }

  @Override
  public EndpointObservation observe(Deadline deadline) throws IOException, InterruptedException {
    var proxy = request.proxy();
    if (proxy == null) {
      return direct(deadline);
    }
    if (!request.alsoDirect()) {
      return through(proxy, null, deadline);
    }
    try (var directCheck = DirectConnectCheck.start(request, network, deadline)) {
      return through(proxy, directCheck, deadline);
    }
  }

  @Override
  public EndpointObservation observeAgain(Observation before, Deadline deadline)
      throws IOException, InterruptedException {
    var names = before instanceof EndpointObservation seen && failedToResolve(seen);
    return new EndpointProbe(request.alone(), network, names).observe(deadline);
  }

  private static boolean failedToResolve(EndpointObservation seen) {
    return (seen.dns() != null && seen.dns().system().addresses().isEmpty())
        || (seen.proxy() != null
            && seen.proxy().name() != null
            && seen.proxy().name().addresses().isEmpty());
  }

  /**
   * The runtime remembers for a while that a name did not resolve, and not why. Under its absolute
   * form it asks anew.
   */
  private String name(String host) {
    return namesAnew ? host + "." : host;
  }

  private EndpointObservation direct(Deadline deadline) throws IOException, InterruptedException {
    var target = request.target();
    var lookup = network.lookups().start(name(target.host()), deadline);
    var addresses = lookup.awaitAddresses();
    if (addresses.isEmpty()) {
      var dns = lookup.finish();
      return new EndpointObservation(target, request.route(), dns, null, null, null, null, null);
    }
    try (var race = network.connector().start(addresses, target.port(), deadline)) {
      var socket = race.awaitFirst();
      var peer = socket == null ? null : socket.getRemoteSocketAddress();
      try (var large = largeHello(peer == null ? null : limit -> connect(peer, limit), deadline)) {
        var exchange = exchange(socket, deadline);
        var dns = lookup.finish();
        return new EndpointObservation(
                target,
                request.route(),
                dns,
                withOthers(race.finish(), dns, deadline),
                null,
                exchange.tls(),
                exchange.http(),
                null)
            .withAddress(race.chosen())
            .withLargeHello(large == null ? null : large.finish(exchange.tls()));
      }
    }
  }

  /**
   * Tries what a DNS server says beside what the system has said, too: of rotating addresses, the
   * agent meets another each time. Whoever waits for this endpoint's answer is not kept.
   */
  private TcpObservation withOthers(TcpObservation tcp, DnsObservation dns, Deadline deadline)
      throws IOException, InterruptedException {
    if (!request.discovery().equals(Discovery.NONE)) {
      return tcp;
    }
    var others = OtherAddresses.of(dns);
    if (others.isEmpty()) {
      return tcp;
    }
    var limit = deadline.within(Duration.ofMillis(OTHERS_MS + TIMES_CONNECTING * tcp.durationMs()));
    try (var race = network.connector().start(others, request.target().port(), limit)) {
      race.awaitFirst();
      var all = new ArrayList<>(tcp.attempts());
      all.addAll(race.finish().attempts());
      return new TcpObservation(tcp.startMs(), tcp.durationMs(), all, tcp.stoppedHere());
    }
  }

  private EndpointObservation through(
      ProxyUrl proxy, @Nullable DirectConnectCheck directCheck, Deadline deadline)
      throws IOException, InterruptedException {
    try (var tunnel = new ProxyTunnel(request, proxy, name(proxy.host()), network).open(deadline)) {
      var opener = tunnel.socket() == null ? null : anotherTunnel(proxy);
      try (var large = largeHello(opener, deadline)) {
        var exchange = exchange(tunnel.socket(), deadline);
        return new EndpointObservation(
                request.target(),
                request.route(),
                null,
                null,
                tunnel.finish(),
                exchange.tls(),
                exchange.http(),
                directCheck == null ? null : directCheck.finish())
            .withLargeHello(large == null ? null : large.finish(exchange.tls()));
      }
    }
  }

  private @Nullable LargeHelloCheck largeHello(@Nullable Opener opener, Deadline deadline) {
    return opener == null || !request.largeHello() || request.isClear()
        ? null
        : LargeHelloCheck.start(request, network, opener, deadline);
  }

  private static Socket connect(SocketAddress peer, Deadline limit) throws IOException {
    var socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(peer, (int) Math.max(1, limit.remainingMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Opener anotherTunnel(ProxyUrl proxy) {
    return limit -> new ProxyTunnel(request.alone(), proxy, network).open(limit).socket();
  }

  private HttpsExchange exchange(@Nullable Socket socket, Deadline deadline)
      throws IOException, InterruptedException {
    return socket == null
        ? HttpsExchange.NONE
        : new HttpsRequest(request, network).perform(socket, deadline);
  }
}
