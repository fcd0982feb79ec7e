package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.net.HostPort;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.ProbeNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a CONNECT tunnel through a proxy on a connection of its own, because OkHttp would keep to
 * itself what the proxy says when it refuses.
 */
public final class ProxyTunnel {
  private final EndpointRequest request;
  private final ProxyUrl proxy;
  private final String name;
  private final ProbeNetwork network;

  public ProxyTunnel(EndpointRequest request, ProxyUrl proxy, ProbeNetwork network) {
    this(request, proxy, proxy.host(), network);
  }

  /**
   * The same with another form of the proxy's name.
   *
   * @param name what is looked up
   */
  public ProxyTunnel(EndpointRequest request, ProxyUrl proxy, String name, ProbeNetwork network) {
    this.request = request;
    this.proxy = proxy;
    this.name = name;
    this.network = network;
  }

  /** Goes as far as the proxy lets it. */
  public TunnelResult open(Deadline deadline) throws IOException, InterruptedException {
    var tunnel =
        new TunnelResult(
            deadline.elapsedMillis(), proxy.withoutCredentials(), request.route().rule());
    try {
      openAs(tunnel, deadline);
      tunnel.ended(deadline.elapsedMillis());
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while talking to a proxy");
      }
      return tunnel;
    } catch (IOException | InterruptedException | RuntimeException e) {
      tunnel.close();
      throw e;
    }
  }

  private void openAs(TunnelResult tunnel, Deadline deadline)
      throws IOException, InterruptedException {
    var addresses = addresses(tunnel, deadline);
    if (addresses.isEmpty()) {
      return;
    }
    var race = network.connector().start(addresses, proxy.port(), deadline);
    tunnel.connecting(race);
    var plain = race.awaitFirst();
    if (plain == null) {
      return;
    }
    var connection =
        switch (proxy.scheme()) {
          case HTTP -> plain;
          case HTTPS -> secured(plain, tunnel, deadline);
          // A SOCKS proxy cannot be asked with CONNECT, and the agent does not use one.
          case SOCKS5 -> null;
        };
    if (connection != null) {
      connect(connection, tunnel, deadline);
    }
  }

  private List<String> addresses(TunnelResult tunnel, Deadline deadline)
      throws InterruptedException {
    try {
      return List.of(InetAddress.ofLiteral(proxy.host()).getHostAddress());
    } catch (IllegalArgumentException e) {
      var answer = network.resolver().resolve(name, deadline);
      tunnel.named(answer);
      return answer.addresses();
    }
  }

  private @Nullable Socket secured(Socket plain, TunnelResult tunnel, Deadline deadline)
      throws IOException {
    var handshake =
        ProxyTlsHandshake.perform(plain, proxy, network.trust(), network.timeouts(), deadline);
    tunnel.secured(handshake.observation());
    return handshake.observation().outcome() == TlsOutcome.ESTABLISHED ? handshake.socket() : null;
  }

  private void connect(Socket connection, TunnelResult tunnel, Deadline deadline) {
    if (request.isClear()) {
      // Requests in the clear are handed to the proxy as they are.
      tunnel.open(connection);
      return;
    }
    var target = request.target();
    var answer =
        new ConnectExchange(connection, proxy, network.timeouts(), deadline)
            .perform(new HostPort(target.host(), target.port()).toString());
    tunnel.answered(answer);
    if (answer.outcome() == ProxyConnectResult.ESTABLISHED) {
      tunnel.open(connection);
    }
  }
}
