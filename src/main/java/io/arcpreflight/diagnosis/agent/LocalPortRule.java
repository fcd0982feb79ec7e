package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.observation.agent.PortsObservation;

/** Judges whether the local ports that the agent needs are its own. */
final class LocalPortRule implements Rule<PortsObservation> {
  private static final String IDENTITY_SERVICE = "himds";

  /** Where only the account is known, it may be the agent's under another name. */
  @Override
  public void judge(PortsObservation ports, Symptoms symptoms) {
    for (var port : ports.ports()) {
      var holder = port.holder();
      if (holder != null && !holder.ofAgent()) {
        var needed = port.service().equals(IDENTITY_SERVICE);
        symptoms
            .add(CauseId.AGENT_PORT_TAKEN, needed ? Severity.ERROR : Severity.WARNING)
            .about("port " + port.port())
            .sure(holder.program() == null ? Confidence.POSSIBLE : Confidence.CERTAIN)
            .showing(held(port, holder));
      }
    }
  }

  private static Fact held(AgentPort port, PortHolder holder) {
    var known =
        holder.program() == null
            ? Fact.of("agent.port-held-by-user")
            : Fact.of("agent.port-held").with("program", holder.program());
    var fact =
        known.with("port", port.port()).with("service", port.service()).with("user", holder.user());
    return holder.pid() == null ? fact : fact.with("pid", holder.pid());
  }
}
