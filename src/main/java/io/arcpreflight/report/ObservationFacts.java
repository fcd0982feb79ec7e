package io.arcpreflight.report;

import io.arcpreflight.observation.AgentObservation;
import io.arcpreflight.observation.EndpointObservation;
import io.arcpreflight.observation.HostObservation;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.ResolverObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was seen, in the words that the JSON report uses too. */
final class ObservationFacts {
  private ObservationFacts() {}

  static List<Fact> of(Observation observation) {
    return switch (observation) {
      case EndpointObservation endpoint -> EndpointFacts.of(endpoint);
      case ResolverObservation resolver -> of(resolver);
      case HostObservation host -> HostFacts.of(host);
      case AgentObservation agent -> AgentFacts.of(agent);
    };
  }

  private static List<Fact> of(ResolverObservation resolver) {
    var facts = new ArrayList<Fact>();
    var servers = resolver.servers().isEmpty() ? "none" : String.join(", ", resolver.servers());
    facts.add(Fact.of("dns", servers + " (" + resolver.source() + ")"));
    if (!resolver.searchDomains().isEmpty()) {
      facts.add(Fact.of("search", String.join(", ", resolver.searchDomains())));
    }
    if (!resolver.ignored().isEmpty()) {
      facts.add(new Fact("unused", resolver.ignored()));
    }
    return facts;
  }

  static String after(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }
}
