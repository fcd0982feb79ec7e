package io.arcpreflight.probe.https;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.https.http.HttpsExchange;
import io.arcpreflight.probe.https.http.HttpsRequest;
import io.arcpreflight.probe.https.proxy.ProxyTunnel;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint as the agent would, phase after phase, as far as it leads. Behind a proxy the
 * endpoint's name is the proxy's business, and is not looked up here.
 */
public final class EndpointProbe implements Probe {
  private final EndpointRequest request;
  private final ProbeNetwork network;

  public EndpointProbe(EndpointRequest request, ProbeNetwork network) {
    this.request = request;
    this.network = network;
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

  private EndpointObservation direct(Deadline deadline) throws IOException, InterruptedException {
    var target = request.target();
    var lookup = network.lookups().start(target.host(), deadline);
    var addresses = lookup.awaitAddresses();
    if (addresses.isEmpty()) {
      var dns = lookup.finish();
      return new EndpointObservation(target, request.route(), dns, null, null, null, null, null);
    }
    try (var race = network.connector().start(addresses, target.port(), deadline)) {
      var exchange = exchange(race.awaitFirst(), deadline);
      return new EndpointObservation(
          target,
          request.route(),
          lookup.finish(),
          race.finish(),
          null,
          exchange.tls(),
          exchange.http(),
          null);
    }
  }

  private EndpointObservation through(
      ProxyUrl proxy, @Nullable DirectConnectCheck directCheck, Deadline deadline)
      throws IOException, InterruptedException {
    try (var tunnel = new ProxyTunnel(request, proxy, network).open(deadline)) {
      var exchange = exchange(tunnel.socket(), deadline);
      return new EndpointObservation(
          request.target(),
          request.route(),
          null,
          null,
          tunnel.finish(),
          exchange.tls(),
          exchange.http(),
          directCheck == null ? null : directCheck.finish());
    }
  }

  private HttpsExchange exchange(@Nullable Socket socket, Deadline deadline)
      throws IOException, InterruptedException {
    return socket == null
        ? HttpsExchange.NONE
        : new HttpsRequest(request, network).perform(socket, deadline);
  }
}
