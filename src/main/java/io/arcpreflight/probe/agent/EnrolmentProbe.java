package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.agent.InstalledAgent.StatusAnswer;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.time.Duration;

/** Looks at which Azure resource this machine is, and asks the agent where there may be one. */
public record EnrolmentProbe(InstalledAgent agent) implements Probe {
  private static final Duration PROGRAM = Duration.ofSeconds(5);
  private static final StatusAnswer NOT_ASKED = new StatusAnswer(null, null);

  @Override
  public EnrolmentObservation observe(Deadline deadline) throws InterruptedException {
    var limit = Duration.ofMillis(deadline.millisToWait(PROGRAM));
    var file = agent.identity();
    var answer = agent.mayBeConnected() ? agent.askStatus(limit) : NOT_ASKED;
    return new EnrolmentObservation(
        file.path(),
        file.problem(),
        agent.resource(),
        answer.status(),
        answer.detail(),
        agent.isIdentityReadOnly());
  }
}
