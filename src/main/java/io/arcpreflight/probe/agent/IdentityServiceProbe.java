package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Looks at the agent's identity service: what the service manager says of it, and whether it
 * answers on its port.
 */
public final class IdentityServiceProbe implements Probe {
  /** Where the service listens. */
  public static final InetSocketAddress USUAL_ADDRESS =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), ServiceObservation.IDENTITY_PORT);

  private static final Duration SERVICE_MANAGER = Duration.ofSeconds(5);

  private final Platform platform;
  private final InetSocketAddress address;

  /**
   * @param address where the service is expected to answer
   */
  public IdentityServiceProbe(Platform platform, InetSocketAddress address) {
    this.platform = platform;
    this.address = address;
  }

  @Override
  public ServiceObservation observe(Deadline deadline) throws InterruptedException {
    var view = platform.identityService(Duration.ofMillis(deadline.millisToWait(SERVICE_MANAGER)));
    var port = isThere(view) ? LocalHttpPort.ask(address, deadline) : LocalHttpPort.NOT_ASKED;
    return new ServiceObservation(
        view.service(),
        view.agentInstalled(),
        view.unit(),
        port.outcome(),
        port.answer(),
        view.journal(),
        view.detail(),
        view.manager());
  }

  private static boolean isThere(ServiceStatus view) {
    return view.agentInstalled() || (view.unit() != null && view.unit().load().equals("loaded"));
  }
}
