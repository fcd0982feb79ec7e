package io.arcpreflight.diagnosis.agent;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.INFO;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.util.ArrayList;
import java.util.List;

/** Judges the state of the agent's identity service. */
final class IdentityServiceRule {
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  private IdentityServiceRule() {}

  static List<Symptom> judge(CheckRecord check, ServiceObservation service) {
    var unit = service.unit();
    if (unit == null || unit.load().equals("not-found")) {
      return judgeWithoutUnit(check, service);
    }
    return switch (unit.active()) {
      case "active", "reloading", "refreshing" -> judgePort(check, service);
      case "activating" -> List.of(certain(check, service, whileActivating(unit)));
      case "failed" -> List.of(certain(check, service, CauseId.AGENT_HIMDS_FAILED));
      default -> List.of(certain(check, service, whileInactive(unit)));
    };
  }

  /**
   * Before installation there is no service, and that is as it should be. Where the agent is there
   * and no service manager knows it, as in a container, its port tells.
   */
  private static List<Symptom> judgeWithoutUnit(CheckRecord check, ServiceObservation service) {
    if (!service.agentInstalled()) {
      return List.of(symptom(check, service, CauseId.AGENT_NOT_INSTALLED, INFO, CERTAIN));
    }
    if (service.portOutcome() == TcpConnectOutcome.CONNECTED) {
      return judgePort(check, service);
    }
    var confidence = service.detail() == null ? CERTAIN : LIKELY;
    return List.of(symptom(check, service, CauseId.AGENT_HIMDS_STOPPED, ERROR, confidence));
  }

  /** A service that ends at once is started again and again. */
  private static CauseId whileActivating(UnitState unit) {
    return unit.sub().startsWith("auto-restart")
        ? CauseId.AGENT_HIMDS_FAILED
        : CauseId.AGENT_HIMDS_STARTING;
  }

  private static CauseId whileInactive(UnitState unit) {
    return switch (unit.load()) {
      case "masked" -> CauseId.AGENT_HIMDS_DISABLED;
      case "bad-setting", "error" -> CauseId.AGENT_HIMDS_FAILED;
      default ->
          "disabled".equals(unit.file()) && unit.active().equals("inactive")
              ? CauseId.AGENT_HIMDS_DISABLED
              : CauseId.AGENT_HIMDS_STOPPED;
    };
  }

  private static List<Symptom> judgePort(CheckRecord check, ServiceObservation service) {
    var answer = service.portAnswer();
    if (service.portOutcome() != TcpConnectOutcome.CONNECTED || answer == null) {
      return List.of(certain(check, service, CauseId.AGENT_HIMDS_NOT_RESPONDING));
    }
    var status = status(answer);
    if (status == UNAVAILABLE) {
      return List.of(certain(check, service, CauseId.AGENT_HIMDS_STARTING));
    }
    return status > 0 && status < SERVER_ERROR
        ? List.of()
        : List.of(certain(check, service, CauseId.AGENT_HIMDS_UNHEALTHY));
  }

  /** The number in an HTTP status line, or 0 where there is none. */
  private static int status(String line) {
    var start = line.indexOf(' ') + 1;
    var end = start + 3;
    if (!line.startsWith("HTTP/1.") || start == 0 || line.length() < end) {
      return 0;
    }
    try {
      return Integer.parseInt(line.substring(start, end));
    } catch (NumberFormatException notHttp) {
      return 0;
    }
  }

  private static Symptom certain(CheckRecord check, ServiceObservation service, CauseId cause) {
    return symptom(check, service, cause, ERROR, CERTAIN);
  }

  private static Symptom symptom(
      CheckRecord check,
      ServiceObservation service,
      CauseId cause,
      Severity severity,
      Confidence confidence) {
    var evidence = new ArrayList<String>();
    var unit = service.unit();
    if (unit != null) {
      evidence.add(UnitFact.of(unit));
    } else if (service.agentInstalled() && service.detail() == null) {
      evidence.add("the agent is installed, and there is no unit " + service.service());
    }
    if (service.portOutcome() != null) {
      var silent =
          service.portOutcome() == TcpConnectOutcome.CONNECTED && service.portAnswer() == null;
      evidence.add("port 40342: " + service.portOutcome().id() + (silent ? ", no answer" : ""));
    }
    if (service.portAnswer() != null) {
      evidence.add("port 40342 answers: " + service.portAnswer());
    }
    evidence.addAll(service.journal());
    if (service.detail() != null) {
      evidence.add(service.detail());
    }
    return Symptom.ofLines(check.id(), cause, service.service(), severity, confidence, evidence);
  }
}
