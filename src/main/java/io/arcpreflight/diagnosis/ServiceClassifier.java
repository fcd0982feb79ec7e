package io.arcpreflight.diagnosis;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.INFO;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.ConnectOutcome;
import io.arcpreflight.observation.ServiceObservation;
import io.arcpreflight.observation.UnitState;
import java.util.ArrayList;
import java.util.List;

/** Judges the state of the agent's identity service. */
final class ServiceClassifier {
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  private ServiceClassifier() {}

  static List<Symptom> judge(CheckRecord check, ServiceObservation service) {
    var unit = service.unit();
    if (unit == null || unit.load().equals("not-found")) {
      return withoutUnit(check, service);
    }
    if (unit.load().equals("masked") || isDisabled(unit)) {
      return List.of(finding(check, service, CauseId.AGENT_HIMDS_DISABLED, ERROR));
    }
    return switch (unit.active()) {
      case "active", "reloading" -> judgeRunning(check, service);
      case "activating" ->
          List.of(
              finding(
                  check,
                  service,
                  unit.sub().equals("auto-restart")
                      ? CauseId.AGENT_HIMDS_FAILED
                      : CauseId.AGENT_HIMDS_STARTING,
                  ERROR));
      case "failed" -> List.of(finding(check, service, CauseId.AGENT_HIMDS_FAILED, ERROR));
      default -> List.of(finding(check, service, CauseId.AGENT_HIMDS_STOPPED, ERROR));
    };
  }

  /**
   * Before installation there is no service, and that is as it should be. Where the agent is there
   * and the service manager cannot be asked, the service's port tells.
   */
  private static List<Symptom> withoutUnit(CheckRecord check, ServiceObservation service) {
    if (!service.agentInstalled()) {
      return List.of(finding(check, service, CauseId.AGENT_NOT_INSTALLED, INFO));
    }
    return service.portOutcome() == ConnectOutcome.CONNECTED
        ? judgeRunning(check, service)
        : List.of(finding(check, service, CauseId.AGENT_HIMDS_STOPPED, ERROR));
  }

  private static boolean isDisabled(UnitState unit) {
    return "disabled".equals(unit.file()) && unit.active().equals("inactive");
  }

  private static List<Symptom> judgeRunning(CheckRecord check, ServiceObservation service) {
    if (service.portOutcome() != ConnectOutcome.CONNECTED) {
      return List.of(finding(check, service, CauseId.AGENT_HIMDS_NOT_RESPONDING, ERROR));
    }
    var answer = service.portAnswer();
    if (answer == null) {
      return List.of(finding(check, service, CauseId.AGENT_HIMDS_NOT_RESPONDING, ERROR));
    }
    return answer.startsWith("HTTP/1.") && !answer.startsWith("5", STATUS_AT)
        ? List.of()
        : List.of(finding(check, service, CauseId.AGENT_HIMDS_UNHEALTHY, ERROR));
  }

  private static Symptom finding(
      CheckRecord check, ServiceObservation service, CauseId cause, Severity severity) {
    var evidence = new ArrayList<String>();
    var unit = service.unit();
    if (unit != null) {
      evidence.add(shown(unit));
    }
    if (service.portOutcome() != null) {
      evidence.add("port 40342: " + service.portOutcome().id());
    }
    if (service.portAnswer() != null) {
      evidence.add("port 40342 answers: " + service.portAnswer());
    }
    evidence.addAll(service.journal());
    if (service.detail() != null) {
      evidence.add(service.detail());
    }
    return new Symptom(
        check.id(), cause, service.service(), severity, Confidence.CERTAIN, evidence);
  }

  private static String shown(UnitState unit) {
    var line = new StringBuilder(unit.name() + ": " + unit.load() + ", " + unit.active());
    line.append(" (").append(unit.sub()).append(')');
    if (unit.file() != null) {
      line.append(", ").append(unit.file());
    }
    if (unit.result() != null && !unit.result().equals("success")) {
      line.append(", result ").append(unit.result());
    }
    if (unit.exitStatus() != null && unit.exitStatus() != 0) {
      line.append(", exit status ").append(unit.exitStatus());
    }
    if (unit.restarts() != null && unit.restarts() > 0) {
      line.append(", restarted ").append(unit.restarts()).append(" times");
    }
    return line.toString();
  }
}
