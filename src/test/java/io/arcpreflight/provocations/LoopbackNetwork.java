package io.arcpreflight.provocations;

import io.arcpreflight.app.NetworkAccess;
import io.arcpreflight.fixtures.ClosedPort;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.LoopbackDnsServer;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.dns.DnsTimeouts;
import io.arcpreflight.probe.dns.SystemResolver;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Everything that a check meets on its way, played on loopback: DNS servers, addresses, proxies and
 * Azure's hosts. It is healthy until a test breaks something. A host has a public address of its
 * own, and what listens there is decided here.
 */
public final class LoopbackNetwork implements Closeable {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final List<Closeable> open = new ArrayList<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();
  private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
  private final List<InetSocketAddress> dnsServers = new ArrayList<>();
  private final LoopbackDnsServer dns = opened(LoopbackDnsServer.start());
  private final int closedPort;
  private int usualPort;
  private PhaseTimeouts limits = new PhaseTimeouts(AMPLE, AMPLE, AMPLE, AMPLE, AMPLE);
  private DnsTimeouts timeouts = new DnsTimeouts(AMPLE, AMPLE);
  private InstantSource clock = InstantSource.system();
  private boolean socketsDenied;
  private UnaryOperator<SystemResolver> resolver = UnaryOperator.identity();

  public LoopbackNetwork() throws IOException {
    dns.otherwise(name -> DnsScript.answer(address(name)));
    dnsServers.add(dns.address());
    closedPort = opened(ClosedPort.take()).number();
    usualPort = listening(Azure.server());
  }

  /** The public address that DNS gives a name. */
  public String address(String host) {
    return addresses.computeIfAbsent(host, _ -> "20.190.128." + (addresses.size() + 1));
  }

  public LoopbackDnsServer dns() {
    return dns;
  }

  /** The DNS servers that this machine is set to ask, in place of the one that works. */
  public LoopbackNetwork dnsServers(InetSocketAddress... servers) {
    dnsServers.clear();
    dnsServers.addAll(List.of(servers));
    return this;
  }

  /** A further DNS server, which gives every name what the script says. */
  public InetSocketAddress anotherDnsServer(DnsScript script) {
    return opened(LoopbackDnsServer.start()).otherwise(_ -> script).address();
  }

  /** How long to wait for DNS servers that say nothing. */
  public LoopbackNetwork dnsWithin(long millis) {
    timeouts = new DnsTimeouts(Duration.ofMillis(millis), Duration.ofMillis(millis));
    return this;
  }

  public LoopbackNetwork connectWithin(long millis) {
    return limits(new PhaseTimeouts(AMPLE, AMPLE, Duration.ofMillis(millis), AMPLE, AMPLE));
  }

  public LoopbackNetwork handshakeWithin(long millis) {
    return limits(new PhaseTimeouts(AMPLE, AMPLE, AMPLE, Duration.ofMillis(millis), AMPLE));
  }

  public LoopbackNetwork answerWithin(long millis) {
    return limits(new PhaseTimeouts(AMPLE, AMPLE, AMPLE, AMPLE, Duration.ofMillis(millis)));
  }

  private LoopbackNetwork limits(PhaseTimeouts shorter) {
    limits = shorter;
    return this;
  }

  public LoopbackNetwork clock(InstantSource source) {
    clock = source;
    return this;
  }

  /** Changes how the operating system resolves names. */
  public LoopbackNetwork resolver(UnaryOperator<SystemResolver> change) {
    resolver = change;
    return this;
  }

  /** What every host does that has nothing of its own. */
  public LoopbackNetwork everyHost(Script script) {
    return everyHostLeadsTo(listening(script));
  }

  public LoopbackNetwork host(String host, Script script) {
    return leads(address(host), listening(script));
  }

  /** Every address is one where nothing listens. */
  public LoopbackNetwork closeEveryHost() {
    return everyHostLeadsTo(closedPort);
  }

  public LoopbackNetwork everyHostLeadsTo(int port) {
    usualPort = port;
    return this;
  }

  public LoopbackNetwork closeAddress(String address) {
    return leads(address, closedPort);
  }

  /** Connections to this address arrive at this port of loopback. */
  public LoopbackNetwork leads(String address, int port) {
    ports.put(address, port);
    return this;
  }

  /**
   * Nothing listens at this address when the first connection comes, and for all later ones does.
   */
  public LoopbackNetwork refuseOnce(String address) {
    refusedOnce.add(address);
    return this;
  }

  private int portAt(String address) {
    return refusedOnce.remove(address) ? closedPort : ports.getOrDefault(address, usualPort);
  }

  /** The port of loopback where a tunnel to this host ends. */
  public int portOf(String host) {
    return ports.getOrDefault(address(host), usualPort);
  }

  public int closedPort() {
    return closedPort;
  }

  private int listening(Script script) {
    try {
      return opened(ScriptedServer.start(script)).port();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T extends Closeable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  /** As a machine finds it whose policy lets no process open a socket. */
  public void denySockets() {
    socketsDenied = true;
  }

  /** As a machine reaches it. */
  public NetworkAccess access() {
    return new NetworkAccess(
        clock,
        limits,
        timeouts,
        _ -> dnsServers,
        (platform, queries) ->
            resolver.apply(new StubResolver(queries, name -> platform.hostsFile(name).addresses())),
        (address, _) -> new InetSocketAddress(LOOPBACK, portAt(address.getHostAddress())),
        () -> socketsDenied);
  }

  @Override
  public void close() throws IOException {
    for (var resource : open) {
      resource.close();
    }
  }
}
