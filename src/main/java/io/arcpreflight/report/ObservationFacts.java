package io.arcpreflight.report;

import io.arcpreflight.observation.EndpointObservation;
import io.arcpreflight.observation.HostObservation;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.ResolverObservation;
import io.arcpreflight.observation.ServiceObservation;
import io.arcpreflight.observation.UnitState;
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
      case ServiceObservation service -> of(service);
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

  private static List<Fact> of(ServiceObservation service) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("agent", service.agentInstalled() ? "installed" : "not installed"));
    facts.add(
        Fact.of(
            "unit",
            service.unit() == null
                ? service.service() + " unknown" + after(": ", service.detail())
                : of(service.unit())));
    if (service.portOutcome() != null) {
      facts.add(
          Fact.of("port", service.portOutcome().id() + after(", answered ", service.portAnswer())));
    }
    if (!service.journal().isEmpty()) {
      facts.add(new Fact("log", service.journal()));
    }
    return facts;
  }

  private static String of(UnitState unit) {
    return unit.name()
        + " "
        + unit.load()
        + " "
        + unit.active()
        + " ("
        + unit.sub()
        + ")"
        + after(", ", unit.file())
        + after(", result ", unit.result())
        + after(", exit status ", unit.exitStatus())
        + after(", restarts ", unit.restarts());
  }

  static String after(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }
}
