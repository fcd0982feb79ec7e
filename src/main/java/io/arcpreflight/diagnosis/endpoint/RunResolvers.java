package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.NameOrder;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a whole run shows of this machine's DNS servers.
 *
 * @param configured whether there is any
 * @param alive those that gave an answer to any question of the run
 * @param nameOrder where the agent looks names up; absent where that is not known
 * @param withoutEdns whether those that the agent asks answer questions without EDNS alone
 */
record RunResolvers(
    boolean configured, Set<String> alive, @Nullable NameOrder nameOrder, boolean withoutEdns) {
  /** As a report calls the servers that a local stub passes questions on to; the stub has EDNS. */
  private static final String BEHIND_STUB = "systemd-resolved";

  RunResolvers {
    alive = Set.copyOf(alive);
  }

  /** Whether the agent, a Go program, surely asks the servers by itself. */
  boolean agentAsks() {
    return nameOrder != null && nameOrder != NameOrder.C_LIBRARY;
  }

  static RunResolvers of(RunRecord run) {
    var configured = true;
    var alive = new HashSet<String>();
    var withEdns = new HashSet<String>();
    NameOrder nameOrder = null;
    var behindStub = false;
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ResolverObservation resolver)) {
        configured = !resolver.servers().isEmpty();
        nameOrder = resolver.nameOrder();
        behindStub = resolver.source().contains(BEHIND_STUB);
      } else if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        addAlive(endpoint, alive, withEdns);
      }
    }
    var withoutEdns = !behindStub && !alive.isEmpty() && withEdns.isEmpty();
    return new RunResolvers(configured, alive, nameOrder, withoutEdns);
  }

  private static void addAlive(
      EndpointObservation endpoint, Set<String> alive, Set<String> withEdns) {
    if (endpoint.dns() != null) {
      for (var answer : endpoint.dns().servers()) {
        if (answer.outcome() == DnsServerOutcome.ANSWERED) {
          alive.add(answer.server());
          if (answer.edns() == null) {
            withEdns.add(answer.server());
          }
        }
      }
    }
  }
}
