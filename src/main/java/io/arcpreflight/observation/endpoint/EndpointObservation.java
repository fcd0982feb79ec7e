package io.arcpreflight.observation.endpoint;

import io.arcpreflight.observation.Observation;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, asked for as the agent would. The phases are in the order in which a request passes
 * them; a phase that was not reached, or that the route does not have, is absent.
 *
 * @param direct what the same endpoint looks like past the proxy, where that was tried
 */
@Json
public record EndpointObservation(
    EndpointTarget target,
    RequestRoute route,
    @Nullable DnsObservation dns,
    @Nullable TcpObservation tcp,
    @Nullable ProxyObservation proxy,
    @Nullable TlsObservation tls,
    @Nullable HttpObservation http,
    @Nullable EndpointObservation direct)
    implements Observation {

  /** The same with another HTTP phase. */
  public EndpointObservation withHttp(HttpObservation other) {
    return new EndpointObservation(target, route, dns, tcp, proxy, tls, other, direct);
  }
}
