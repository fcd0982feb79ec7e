package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.observation.agent.PortsObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the local ports that the agent needs are its own. */
final class LocalPortRule {
  private static final String IDENTITY_SERVICE = "himds";

  private LocalPortRule() {}

  static List<Symptom> judge(CheckRecord check, PortsObservation ports) {
    var symptoms = new ArrayList<Symptom>();
    for (var port : ports.ports()) {
      var holder = port.holder();
      if (holder != null && !holder.ofAgent()) {
        symptoms.add(taken(check, port, holder));
      }
    }
    return symptoms;
  }

  /** Where only the account is known, it may be the agent's under another name. */
  private static Symptom taken(CheckRecord check, AgentPort port, PortHolder holder) {
    var needed = port.service().equals(IDENTITY_SERVICE);
    return Symptom.ofLines(
        check.id(),
        CauseId.AGENT_PORT_TAKEN,
        "port " + port.port(),
        needed ? Severity.ERROR : Severity.WARNING,
        holder.program() == null ? Confidence.POSSIBLE : Confidence.CERTAIN,
        List.of(
            "port "
                + port.port()
                + ", which "
                + port.service()
                + " needs, is held by "
                + shown(holder)));
  }

  private static String shown(PortHolder holder) {
    return holder.program() == null
        ? "a process of the user " + holder.user()
        : holder.program() + " (process " + holder.pid() + ", user " + holder.user() + ")";
  }
}
