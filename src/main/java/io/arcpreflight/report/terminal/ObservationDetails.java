package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.host.HostObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was seen, in the words that the JSON report uses too. */
final class ObservationDetails {
  private ObservationDetails() {}

  static List<ObservationDetail> of(Observation observation) {
    return switch (observation) {
      case EndpointObservation endpoint -> EndpointDetails.of(endpoint);
      case ResolverObservation resolver -> of(resolver);
      case HostObservation host -> HostDetails.of(host);
      case AgentObservation agent -> AgentDetails.of(agent);
    };
  }

  private static List<ObservationDetail> of(ResolverObservation resolver) {
    var facts = new ArrayList<ObservationDetail>();
    var servers = resolver.servers().isEmpty() ? "none" : String.join(", ", resolver.servers());
    facts.add(ObservationDetail.of("dns", servers + " (" + resolver.source() + ")"));
    if (!resolver.searchDomains().isEmpty()) {
      facts.add(ObservationDetail.of("search", String.join(", ", resolver.searchDomains())));
    }
    if (!resolver.ignored().isEmpty()) {
      facts.add(new ObservationDetail("unused", resolver.ignored()));
    }
    return facts;
  }

  static String after(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }
}
