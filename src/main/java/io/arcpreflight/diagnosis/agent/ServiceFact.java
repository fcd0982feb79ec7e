package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.util.List;

/** What was seen of a service, as facts. */
final class ServiceFact {
  private ServiceFact() {}

  /** The service manager's view of a service, in systemd's words. */
  private static Fact unit(UnitState unit) {
    var fact =
        Fact.of("agent.unit")
            .with("unit", unit.name())
            .with("load", unit.load())
            .with("active", unit.active())
            .with("sub", unit.sub())
            .with("file", unit.file());
    if (unit.result() != null && !unit.result().equals("success")) {
      fact = fact.with("result", unit.result());
      if (unit.exitStatus() != null && unit.exitStatus() != 0) {
        fact = fact.with(isSignal(unit) ? "signal" : "exitStatus", unit.exitStatus());
      }
    }
    return unit.restarts() != null && unit.restarts() > 0
        ? fact.with("restarts", unit.restarts())
        : fact;
  }

  /** The service manager's view of a service, in the words of whichever manager it is. */
  static List<Fact> manager(ServiceObservation service) {
    if (service.manager() != null) {
      return service.manager();
    }
    return service.unit() == null ? List.of() : List.of(unit(service.unit()));
  }

  /** The service manager gives the number of either in the same place. */
  private static boolean isSignal(UnitState unit) {
    return "signal".equals(unit.result()) || "core-dump".equals(unit.result());
  }

  /** Whether the identity service's port accepts connections. */
  static Fact port(TcpConnectOutcome outcome, boolean answers) {
    var fact =
        switch (outcome) {
          case CONNECTED -> answers ? Fact.of("agent.port-open") : Fact.of("agent.port-silent");
          case REFUSED -> Fact.of("agent.port-refused");
          case TIMEOUT -> Fact.of("agent.port-timeout");
          case NETWORK_UNREACHABLE -> Fact.of("agent.port-network-unreachable");
          case HOST_UNREACHABLE -> Fact.of("agent.port-host-unreachable");
          case PROHIBITED -> Fact.of("agent.port-prohibited");
          case NO_LOCAL_PORT -> Fact.of("agent.port-none-left");
          case FAILED -> Fact.of("agent.port-failed");
        };
    return fact.with("port", ServiceObservation.IDENTITY_PORT);
  }

  /** The last lines of the service's log. */
  static List<Fact> journal(ServiceObservation service) {
    return service.journal().stream()
        .map(line -> Fact.of("text.quote").with("line", line))
        .toList();
  }
}
