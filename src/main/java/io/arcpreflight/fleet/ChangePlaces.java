package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Owner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a cause is mended: at the proxy, at the DNS servers, for a subnet. The place is the one
 * that its owner works on, of what the server shares with others. A whole network stands for its
 * subnets where nearly all of its servers have the same.
 */
final class ChangePlaces {
  private static final double NEARLY_ALL = 0.9;

  private final Map<Shared, Integer> totals = new HashMap<>();
  private final Map<Shared, Set<String>> subnets = new HashMap<>();
  private final Map<String, Map<Shared, Integer>> affected = new HashMap<>();

  /** Counts a server with its causes. */
  void count(ServerRun run, Set<String> causes) {
    for (var shared : run.shared()) {
      totals.merge(shared, 1, Integer::sum);
      if (shared.kind() == SharedKind.NETWORK) {
        run.shared(SharedKind.SUBNET)
            .ifPresent(it -> subnets.computeIfAbsent(shared, _ -> new HashSet<>()).add(it));
      }
      for (var cause : causes) {
        affected.computeIfAbsent(cause, _ -> new HashMap<>()).merge(shared, 1, Integer::sum);
      }
    }
  }

  /** How many servers share this. */
  int total(Shared shared) {
    return totals.getOrDefault(shared, 0);
  }

  /** How many of those with this cause share what. */
  Map<Shared, Integer> affected(String cause) {
    return affected.getOrDefault(cause, Map.of());
  }

  /** Where this cause of this server is mended; null where it shares nothing of that kind. */
  @Nullable Shared place(String cause, Owner owner, ServerRun run) {
    for (var kind : kinds(cause, owner)) {
      for (var shared : run.shared()) {
        if (shared.kind() == kind && (kind != SharedKind.NETWORK || isWhole(cause, shared))) {
          return shared;
        }
      }
    }
    return null;
  }

  private boolean isWhole(String cause, Shared network) {
    var several = subnets.getOrDefault(network, Set.of()).size() > 1;
    var share = affected(cause).getOrDefault(network, 0) / (double) Math.max(1, total(network));
    return several && share >= NEARLY_ALL;
  }

  private static List<SharedKind> kinds(String cause, Owner owner) {
    if (cause.startsWith("proxy.")) {
      return List.of(SharedKind.PROXY, SharedKind.NETWORK, SharedKind.SUBNET);
    }
    if (cause.startsWith("agent.")) {
      return List.of(SharedKind.AGENT_VERSION, SharedKind.OPERATING_SYSTEM);
    }
    return switch (owner) {
      case PROXY -> List.of(SharedKind.PROXY, SharedKind.NETWORK, SharedKind.SUBNET);
      case DNS -> List.of(SharedKind.DNS_SERVERS);
      case PKI -> List.of(SharedKind.ISSUER, SharedKind.PROXY, SharedKind.SUBNET);
      case NETWORK -> List.of(SharedKind.NETWORK, SharedKind.SUBNET);
      case HOST -> List.of(SharedKind.OPERATING_SYSTEM);
      case IDENTITY -> List.of(SharedKind.TENANT, SharedKind.REGION);
      case AZURE -> List.of(SharedKind.SUBSCRIPTION, SharedKind.TENANT, SharedKind.REGION);
    };
  }
}
