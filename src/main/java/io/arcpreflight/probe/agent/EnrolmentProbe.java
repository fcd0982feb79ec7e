package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.agent.InstalledAgent.Told;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.time.Duration;

/** Looks at which Azure resource this machine is, and asks the agent where there may be one. */
public record EnrolmentProbe(InstalledAgent agent) implements Probe {
  private static final Duration PROGRAM = Duration.ofSeconds(5);
  private static final Told NOT_ASKED = new Told(null, null);

  @Override
  public EnrolmentObservation observe(Deadline deadline) throws InterruptedException {
    var limit = Duration.ofMillis(deadline.cap(PROGRAM));
    var file = agent.identity();
    var told = agent.mayBeConnected() ? agent.askStatus(limit) : NOT_ASKED;
    return new EnrolmentObservation(
        file.path(), file.problem(), agent.resource(), told.status(), told.detail());
  }
}
