package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import java.util.List;

/**
 * Judges the services that work beside the identity service. What was switched off on purpose is
 * left alone: each of them can be done without.
 */
final class CompanionServiceRule implements Rule<ServiceObservation> {
  private static final List<String> ARC_PROXY = List.of("arcproxyd", "arcproxy");

  private final WholeRun run;

  CompanionServiceRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(ServiceObservation service, Symptoms symptoms) {
    var unit = service.unit();
    if (unit == null || !isDown(unit)) {
      return;
    }
    var vital = run.usesGateway() && ARC_PROXY.contains(service.service());
    symptoms
        .add(CauseId.AGENT_SERVICE_NOT_RUNNING, vital ? Severity.ERROR : Severity.WARNING)
        .about(service.service())
        .showing(ServiceFact.manager(service))
        .showing(ServiceFact.journal(service));
  }

  private static boolean isDown(UnitState unit) {
    return switch (unit.active()) {
      case "active", "reloading", "refreshing" -> false;
      case "activating" -> unit.sub().startsWith("auto-restart");
      case "failed" -> true;
      default -> !unit.load().equals("not-found") && !isSwitchedOff(unit);
    };
  }

  private static boolean isSwitchedOff(UnitState unit) {
    return unit.load().equals("masked") || "disabled".equals(unit.file());
  }
}
