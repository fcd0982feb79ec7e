package io.arcpreflight.probe.https;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for, and by which way.
 *
 * @param proxy the proxy that the route names; absent on the direct way
 * @param known by what the service shows itself in an answer
 * @param alsoDirect whether to look past the proxy, too, if there is one
 * @param largeHello whether to send a ClientHello of the size of Go's beside
 */
public record EndpointRequest(
    EndpointTarget target,
    RequestRoute route,
    @Nullable ProxyUrl proxy,
    AnswerSignature known,
    Discovery discovery,
    boolean alsoDirect,
    boolean largeHello) {
  private static final int CLEAR_PORT = 80;

  public EndpointRequest {
    requireNonNull(target, "target is null");
    requireNonNull(route, "route is null");
    requireNonNull(known, "known is null");
    requireNonNull(discovery, "discovery is null");
    if (route.isDirect() != (proxy == null)) {
      throw new IllegalArgumentException("the route and the proxy contradict each other");
    }
  }

  /** One beside which no large ClientHello is sent. */
  public EndpointRequest(
      EndpointTarget target,
      RequestRoute route,
      @Nullable ProxyUrl proxy,
      AnswerSignature known,
      Discovery discovery,
      boolean alsoDirect) {
    this(target, route, proxy, known, discovery, alsoDirect, false);
  }

  /** The same, and nothing beside it. */
  public EndpointRequest alone() {
    return new EndpointRequest(target, route, proxy, known, discovery, false, false);
  }

  /** Whether the endpoint speaks HTTP without TLS, as those on port 80 do. */
  public boolean isClear() {
    return target.port() == CLEAR_PORT;
  }
}
