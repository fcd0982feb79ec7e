package io.arcpreflight.report;

import static io.arcpreflight.report.ObservationFacts.after;

import io.arcpreflight.observation.ServiceObservation;
import io.arcpreflight.observation.UnitState;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a service of the agent. */
final class ServiceFacts {
  private ServiceFacts() {}

  static List<Fact> of(ServiceObservation service) {
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
}
