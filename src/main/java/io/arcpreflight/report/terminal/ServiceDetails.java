package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetails.after;

import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a service of the agent. */
final class ServiceDetails {
  private ServiceDetails() {}

  static List<ObservationDetail> of(ServiceObservation service) {
    var facts = new ArrayList<ObservationDetail>();
    facts.add(
        ObservationDetail.of("agent", service.agentInstalled() ? "installed" : "not installed"));
    facts.add(
        ObservationDetail.of(
            "unit",
            service.unit() == null
                ? service.service() + " unknown" + after(": ", service.detail())
                : of(service.unit())));
    if (service.portOutcome() != null) {
      facts.add(
          ObservationDetail.of(
              "port", service.portOutcome().id() + after(", answered ", service.portAnswer())));
    }
    if (!service.journal().isEmpty()) {
      facts.add(new ObservationDetail("log", service.journal()));
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
