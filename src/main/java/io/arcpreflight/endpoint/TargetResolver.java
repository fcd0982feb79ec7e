package io.arcpreflight.endpoint;

import io.arcpreflight.endpoint.Endpoint.CloudHost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the endpoints of a list concrete for one selection. */
final class TargetResolver {
  private final EndpointSelection selection;
  private final Map<String, String> values = new HashMap<>();

  TargetResolver(EndpointSelection selection, Optional<String> shard) {
    this.selection = selection;
    selection.region().ifPresent(region -> values.put("region", region.name()));
    selection.gatewayHost().ifPresent(host -> values.put("gateway", firstLabel(host)));
    shard.ifPresent(name -> values.put("shard", name));
  }

  List<TargetEndpoint> resolve(List<Endpoint> endpoints) {
    var selected = new ArrayList<Endpoint>(endpoints.size());
    for (var endpoint : endpoints) {
      if (isSelected(endpoint)) {
        selected.add(endpoint);
      }
    }
    var finders = new HashMap<String, String>();
    for (var endpoint : selected) {
      endpoint.discovery().ifPresent(call -> finders.put(call.finds(), endpoint.id()));
    }
    var targets = new ArrayList<TargetEndpoint>(selected.size());
    for (var endpoint : selected) {
      for (var port : endpoint.ports()) {
        targets.add(target(endpoint, port, selected, finders.get(endpoint.id())));
      }
    }
    return List.copyOf(targets);
  }

  private boolean isSelected(Endpoint endpoint) {
    return endpoint.hosts().containsKey(selection.cloud())
        && (selection.system().isEmpty()
            || endpoint.systems().contains(selection.system().orElseThrow()))
        && !Collections.disjoint(endpoint.useCases(), selection.useCases());
  }

  private TargetEndpoint target(
      Endpoint endpoint, int port, List<Endpoint> selected, @Nullable String finder) {
    var where = host(endpoint);
    var status = status(where, finder != null);
    return new TargetEndpoint(
        endpoint.id(),
        where.host().pattern(values),
        port,
        where.rule().orElse(where.host()).pattern(values),
        status,
        endpoint.probePath(),
        endpoint.required(),
        endpoint.when(),
        endpoint.useCases(),
        where.privateLink() == PrivateLink.PRIVATE,
        endpoint.bypass(),
        endpoint.expectedAnswer(),
        status == TargetStatus.DIRECT ? discovery(endpoint, selected) : Optional.empty(),
        selection.region().isPresent() ? Optional.ofNullable(finder) : Optional.empty());
  }

  private TargetStatus status(CloudHost where, boolean discoverable) {
    if (selection.privateLink() && where.privateLink() == PrivateLink.NOT_USED) {
      return TargetStatus.NOT_WITH_PRIVATE_LINK;
    }
    if (selection.useCases().contains(UseCase.GATEWAY)
        && where.gateway().equals(Optional.of(GatewayRoute.CARRIED))) {
      return TargetStatus.VIA_GATEWAY;
    }
    if (where.host().resolve(values).isPresent()) {
      return TargetStatus.DIRECT;
    }
    if (selection.region().isEmpty() && (discoverable || where.host().needs("region"))) {
      return TargetStatus.NEEDS_REGION;
    }
    if (where.host().needs("gateway")) {
      return TargetStatus.NEEDS_GATEWAY;
    }
    return discoverable ? TargetStatus.NEEDS_DISCOVERY : TargetStatus.ANY_NAME;
  }

  private Optional<DiscoveryCall> discovery(Endpoint endpoint, List<Endpoint> selected) {
    if (endpoint.discovery().isEmpty() || selection.region().isEmpty()) {
      return Optional.empty();
    }
    var call = endpoint.discovery().orElseThrow();
    for (var found : selected) {
      if (found.id().equals(call.finds())) {
        var path = HostTemplate.fill(call.path(), values);
        return Optional.of(new DiscoveryCall(path, found.id(), host(found).host().suffix()));
      }
    }
    return Optional.empty();
  }

  private CloudHost host(Endpoint endpoint) {
    return Optional.ofNullable(endpoint.hosts().get(selection.cloud())).orElseThrow();
  }

  private static String firstLabel(String host) {
    var dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }
}
