package io.arcpreflight.report.terminal;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.identity.IdentityObservation;
import java.util.ArrayList;
import java.util.List;

/** Everything that was seen, in the words that the JSON report uses too. */
public final class ObservationDetails {
  private ObservationDetails() {}

  public static List<ObservationDetail> of(Observation observation) {
    return switch (observation) {
      case EndpointObservation endpoint -> EndpointDetails.of(endpoint);
      case ResolverObservation resolver -> of(resolver);
      case HostObservation host -> HostDetails.of(host);
      case AgentObservation agent -> AgentDetails.of(agent);
      case IdentityObservation identity -> IdentityDetails.of(identity);
      case AzureObservation azure -> AzureDetails.of(azure);
    };
  }

  private static List<ObservationDetail> of(ResolverObservation resolver) {
    var details = new ArrayList<ObservationDetail>();
    var servers =
        resolver.servers().isEmpty()
            ? Fact.of("detail.no-servers")
            : Fact.of("detail.servers").with("servers", resolver.servers());
    details.add(ObservationDetail.of("dns", servers.with("source", resolver.source())));
    if (!resolver.searchDomains().isEmpty()) {
      details.add(ObservationDetail.of("search", String.join(", ", resolver.searchDomains())));
    }
    if (!resolver.ignored().isEmpty()) {
      details.add(ObservationDetail.ofTexts("unused", resolver.ignored()));
    }
    return details;
  }
}
