package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the services that work beside the identity service. What was switched off on purpose is
 * left alone: each of them can be done without.
 */
final class CompanionServiceRule {
  private static final List<String> ARC_PROXY = List.of("arcproxyd", "arcproxy");

  private CompanionServiceRule() {}

  /**
   * @param viaGateway whether the agent reaches Azure through a gateway, which only the Arc proxy
   *     speaks to
   */
  static List<Symptom> judge(CheckRecord check, ServiceObservation service, boolean viaGateway) {
    var unit = service.unit();
    if (unit == null || !isDown(unit)) {
      return List.of();
    }
    var evidence = new ArrayList<String>();
    evidence.add(UnitFact.of(unit));
    evidence.addAll(service.journal());
    var vital = viaGateway && ARC_PROXY.contains(service.service());
    return List.of(
        Symptom.ofLines(
            check.id(),
            CauseId.AGENT_SERVICE_NOT_RUNNING,
            service.service(),
            vital ? Severity.ERROR : Severity.WARNING,
            Confidence.CERTAIN,
            evidence));
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
