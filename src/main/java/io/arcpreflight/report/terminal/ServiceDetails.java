package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a service of the agent. */
final class ServiceDetails {
  private ServiceDetails() {}

  static List<ObservationDetail> of(ServiceObservation service) {
    var details = new ArrayList<ObservationDetail>();
    details.add(
        ObservationDetail.of(
            "agent",
            service.agentInstalled()
                ? Fact.of("detail.installed")
                : Fact.of("detail.not-installed")));
    details.add(
        ObservationDetail.of(
            "unit",
            service.unit() == null
                ? Fact.of("detail.service-unknown")
                    .with("service", service.service())
                    .with("detail", service.detail())
                : of(service.unit())));
    if (service.portOutcome() != null) {
      details.add(
          ObservationDetail.of(
              "port",
              Fact.of("detail.port-answer")
                  .with("outcome", service.portOutcome().id())
                  .with("answer", service.portAnswer())));
    }
    if (!service.journal().isEmpty()) {
      details.add(ObservationDetail.ofTexts("log", service.journal()));
    }
    return details;
  }

  private static Fact of(UnitState unit) {
    return Fact.of("detail.unit")
        .with("name", unit.name())
        .with("load", unit.load())
        .with("active", unit.active())
        .with("sub", unit.sub())
        .with("file", unit.file())
        .with("result", unit.result())
        .with("exit", text(unit.exitStatus()))
        .with("restarts", text(unit.restarts()));
  }
}
