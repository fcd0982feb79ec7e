package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.util.ArrayList;
import java.util.List;

/** Judges the state of the agent's identity service. */
final class IdentityServiceRule implements Rule<ServiceObservation> {
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  @Override
  public void judge(ServiceObservation service, Symptoms symptoms) {
    var unit = service.unit();
    if (unit == null || unit.load().equals("not-found")) {
      judgeWithoutUnit(service, symptoms);
      return;
    }
    switch (unit.active()) {
      case "active", "reloading", "refreshing" -> judgePort(service, symptoms);
      case "activating" -> describe(service, symptoms.error(whileActivating(unit)));
      case "failed" -> describe(service, symptoms.error(CauseId.AGENT_HIMDS_FAILED));
      default -> describe(service, symptoms.error(whileInactive(unit)));
    }
  }

  /**
   * Before installation there is no service, and that is as it should be. Where the agent is there
   * and no service manager knows it, as in a container, its port tells.
   */
  private static void judgeWithoutUnit(ServiceObservation service, Symptoms symptoms) {
    if (!service.agentInstalled()) {
      describe(service, symptoms.info(CauseId.AGENT_NOT_INSTALLED));
    } else if (service.portOutcome() == TcpConnectOutcome.CONNECTED) {
      judgePort(service, symptoms);
    } else {
      var stopped = symptoms.error(CauseId.AGENT_HIMDS_STOPPED);
      describe(service, service.detail() == null ? stopped : stopped.likely());
    }
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

  private static void judgePort(ServiceObservation service, Symptoms symptoms) {
    var answer = service.portAnswer();
    if (service.portOutcome() != TcpConnectOutcome.CONNECTED || answer == null) {
      describe(service, symptoms.error(CauseId.AGENT_HIMDS_NOT_RESPONDING));
      return;
    }
    var status = status(answer);
    if (status == UNAVAILABLE) {
      describe(service, symptoms.error(CauseId.AGENT_HIMDS_STARTING));
    } else if (status == 0 || status >= SERVER_ERROR) {
      describe(service, symptoms.error(CauseId.AGENT_HIMDS_UNHEALTHY));
    } else if (service.unit() != null && "disabled".equals(service.unit().file())) {
      symptoms
          .warning(CauseId.AGENT_HIMDS_NOT_ENABLED)
          .about(service.service())
          .showing(ServiceFact.manager(service));
    }
  }

  /** The number in an HTTP status line, or 0 where there is none. */
  private static int status(String line) {
    var start = line.indexOf(' ') + 1;
    var end = start + 3;
    if (!line.startsWith("HTTP/1.") || start == 0 || line.length() < end) {
      return 0;
    }
    try {
      return Math.max(0, Integer.parseInt(line.substring(start, end)));
    } catch (NumberFormatException notHttp) {
      return 0;
    }
  }

  private static void describe(ServiceObservation service, SymptomBuilder symptom) {
    symptom.about(service.service()).showing(facts(service)).showing(ServiceFact.journal(service));
    if (service.detail() != null) {
      symptom.showing(Fact.of("agent.no-service-manager").with("detail", service.detail()));
    }
  }

  private static List<Fact> facts(ServiceObservation service) {
    var facts = new ArrayList<Fact>();
    if (service.unit() != null) {
      facts.addAll(ServiceFact.manager(service));
    } else if (service.agentInstalled() && service.detail() == null) {
      facts.add(Fact.of("agent.no-unit").with("service", service.service()));
    }
    if (service.portOutcome() != null) {
      facts.add(ServiceFact.port(service.portOutcome(), service.portAnswer() != null));
    }
    if (service.portAnswer() != null) {
      facts.add(
          Fact.of("agent.port-answer")
              .with("port", ServiceObservation.IDENTITY_PORT)
              .with("statusLine", service.portAnswer()));
    }
    return facts;
  }
}
