package io.arcpreflight.plan;

import io.arcpreflight.endpoint.DiscoveryAnswer;
import io.arcpreflight.endpoint.ExpectedAnswer;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.probe.https.AnswerSignature;
import io.arcpreflight.probe.https.Discovery;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.settings.proxy.ProxyRoute;
import io.arcpreflight.settings.proxy.ProxyRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says by which way an endpoint is asked for what. */
final class EndpointRequests {
  /** Looked at past the proxy, too: what every report is asked for first. */
  private static final Set<String> ALSO_DIRECT = Set.of("entra-legacy", "entra", "arm");

  private final ProxyRules rules;

  EndpointRequests(ProxyRules rules) {
    this.rules = rules;
  }

  EndpointRequest of(TargetEndpoint target) {
    var path = target.path();
    var discovery = Discovery.NONE;
    if (target.discovery().isPresent()) {
      var call = target.discovery().get();
      path = call.path();
      discovery = discovery(call.finds(), call.suffix());
    }
    var seen =
        new EndpointTarget(
            target.id(),
            target.host(),
            target.port(),
            path,
            target.required(),
            target.privateLink());
    var keyword = target.bypass().orElse(null);
    var way =
        target.tls()
            ? rules.route(target.host(), target.port(), keyword)
            : rules.plainHttpRoute(target.host(), target.port(), keyword);
    return new EndpointRequest(
        seen,
        route(way),
        proxy(way),
        known(target.expectedAnswer()),
        discovery,
        ALSO_DIRECT.contains(target.id()));
  }

  private static AnswerSignature known(ExpectedAnswer proof) {
    return new AnswerSignature(proof.headers(), proof.servers(), proof.statuses());
  }

  private static Discovery discovery(String finds, String suffix) {
    return finds.equals("servicebus")
        ? body -> DiscoveryAnswer.allowedHosts(body, suffix)
        : body -> DiscoveryAnswer.regionalHost(body, suffix).map(List::of).orElse(List.of());
  }

  private static RequestRoute route(ProxyRoute way) {
    return switch (way) {
      case ProxyRoute.Direct direct -> RequestRoute.direct(direct.because());
      case ProxyRoute.Via via -> new RequestRoute(via.proxy().withoutCredentials(), via.source());
    };
  }

  private static @Nullable ProxyUrl proxy(ProxyRoute way) {
    return switch (way) {
      case ProxyRoute.Direct _ -> null;
      case ProxyRoute.Via via -> via.proxy();
    };
  }
}
