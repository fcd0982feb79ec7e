package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.time.Duration;

/** Looks at a service of the agent that works beside the identity service. */
public record CompanionServiceProbe(InstalledAgent agent, AgentService service) implements Probe {
  private static final Duration SERVICE_MANAGER = Duration.ofSeconds(5);

  @Override
  public ServiceObservation observe(Deadline deadline) throws InterruptedException {
    var limit = Duration.ofMillis(deadline.millisToWait(SERVICE_MANAGER));
    var view = agent.services().view(service, limit);
    return new ServiceObservation(
        view.service(),
        view.agentInstalled(),
        view.unit(),
        null,
        null,
        view.journal(),
        view.detail(),
        view.manager());
  }
}
