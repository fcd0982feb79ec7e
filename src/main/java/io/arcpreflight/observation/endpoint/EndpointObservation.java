package io.arcpreflight.observation.endpoint;

import io.arcpreflight.observation.Observation;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, asked for as the agent would. The phases are in the order in which a request passes
 * them; a phase that was not reached, or that the route does not have, is absent.
 *
 * @param direct what the same endpoint looks like past the proxy, where that was tried
 * @param address the one over which the request went on, where there was a choice; absent behind a
 *     proxy, and in older reports
 * @param largeHello what a ClientHello as large as Go's came to, where one was sent beside
 * @param attempts the other times that it was asked, oldest first: where it passed when it was
 *     asked again, alone, the failure before; where it failed again, that. Absent where it was
 *     asked once
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
    @Nullable EndpointObservation direct,
    @Nullable String address,
    @Nullable LargeHelloObservation largeHello,
    @Nullable List<EndpointObservation> attempts)
    implements Observation {
  public EndpointObservation {
    attempts = attempts == null ? null : List.copyOf(attempts);
  }

  /** One that was asked once. */
  public EndpointObservation(
      EndpointTarget target,
      RequestRoute route,
      @Nullable DnsObservation dns,
      @Nullable TcpObservation tcp,
      @Nullable ProxyObservation proxy,
      @Nullable TlsObservation tls,
      @Nullable HttpObservation http,
      @Nullable EndpointObservation direct) {
    this(target, route, dns, tcp, proxy, tls, http, direct, null, null, null);
  }

  /** The same with another HTTP phase. */
  public EndpointObservation withHttp(HttpObservation other) {
    return new EndpointObservation(
        target, route, dns, tcp, proxy, tls, other, direct, address, largeHello, attempts);
  }

  /** The same with the address over which the request went on. */
  public EndpointObservation withAddress(@Nullable String chosen) {
    return new EndpointObservation(
        target, route, dns, tcp, proxy, tls, http, direct, chosen, largeHello, attempts);
  }

  /** The same with what a large ClientHello came to. */
  public EndpointObservation withLargeHello(@Nullable LargeHelloObservation seen) {
    return new EndpointObservation(
        target, route, dns, tcp, proxy, tls, http, direct, address, seen, attempts);
  }

  /** The same, which was asked other times as well. */
  public EndpointObservation withAttempts(@Nullable List<EndpointObservation> others) {
    return new EndpointObservation(
        target, route, dns, tcp, proxy, tls, http, direct, address, largeHello, others);
  }
}
