package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import java.util.HashSet;
import java.util.Set;

/**
 * What a whole run shows of this machine's DNS servers.
 *
 * @param configured whether there is any
 * @param alive those that gave an answer to any question of the run
 */
record RunResolvers(boolean configured, Set<String> alive) {
  RunResolvers {
    alive = Set.copyOf(alive);
  }

  static RunResolvers of(RunRecord run) {
    var configured = true;
    var alive = new HashSet<String>();
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(ResolverObservation resolver)) {
        configured = !resolver.servers().isEmpty();
      } else if (check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)) {
        addAlive(endpoint, alive);
      }
    }
    return new RunResolvers(configured, alive);
  }

  private static void addAlive(EndpointObservation endpoint, Set<String> alive) {
    if (endpoint.dns() != null) {
      for (var answer : endpoint.dns().servers()) {
        if (answer.outcome() == DnsServerOutcome.ANSWERED) {
          alive.add(answer.server());
        }
      }
    }
  }
}
