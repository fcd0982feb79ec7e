package io.arcpreflight.app.machine;

import io.arcpreflight.plan.AgentProbes;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.agent.CompanionServiceProbe;
import io.arcpreflight.probe.agent.ConfigurationProbe;
import io.arcpreflight.probe.agent.EnrolmentProbe;
import io.arcpreflight.probe.agent.FoldersProbe;
import io.arcpreflight.probe.agent.InstallationProbe;
import io.arcpreflight.probe.agent.PortsProbe;
import java.time.InstantSource;

/** Puts the probes of the agent together. */
final class AgentProbeFactory {
  private AgentProbeFactory() {}

  static AgentProbes of(InstalledAgent agent, InstantSource clock) {
    return new AgentProbes(
        agent.isInstalled(),
        new InstallationProbe(agent, clock),
        new CompanionServiceProbe(agent, AgentService.MACHINE_CONFIGURATION),
        new CompanionServiceProbe(agent, AgentService.EXTENSIONS),
        new CompanionServiceProbe(agent, AgentService.PROXY),
        new PortsProbe(agent),
        new ConfigurationProbe(agent),
        new EnrolmentProbe(agent),
        new FoldersProbe(agent));
  }
}
