package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.agent.AgentPort;
import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the local ports that the agent needs. The identity service's own port is asked where
 * that service is looked at.
 */
public final class PortsProbe implements Probe {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final String IDENTITY = "himds";
  private static final Needed LOCAL_HTTPS = new Needed(40341, IDENTITY, true);
  private static final Needed METADATA =
      new Needed(ServiceObservation.IDENTITY_PORT, IDENTITY, false);
  private static final Needed PROXY = new Needed(40343, "arcproxy", true);

  private final InstalledAgent agent;
  private final List<Needed> needed;

  /**
   * @param asked whether this probe asks the port, too
   */
  record Needed(int port, String service, boolean asked) {}

  public PortsProbe(InstalledAgent agent) {
    this(agent, List.of(LOCAL_HTTPS, METADATA, PROXY));
  }

  PortsProbe(InstalledAgent agent, List<Needed> needed) {
    this.agent = agent;
    this.needed = List.copyOf(needed);
  }

  @Override
  public PortsObservation observe(Deadline deadline) {
    var byPort = new TreeMap<Integer, Needed>();
    needed.forEach(each -> byPort.put(each.port(), each));
    var holders = agent.holders(byPort.keySet());
    var installed = agent.isInstalled();
    var ports = new ArrayList<AgentPort>();
    for (var each : byPort.values()) {
      var holder = holderOf(each.port(), holders);
      var worthAsking = installed && each.asked() && (holders.isEmpty() || holder != null);
      var answer =
          worthAsking
              ? LocalHttpPort.ask(new InetSocketAddress(LOOPBACK, each.port()), deadline)
              : LocalHttpPort.NOT_ASKED;
      ports.add(
          new AgentPort(each.port(), each.service(), holder, answer.outcome(), answer.answer()));
    }
    return new PortsObservation(ports);
  }

  private static @Nullable PortHolder holderOf(
      int port, Optional<Map<Integer, PortHolder>> holders) {
    return holders.isEmpty() ? null : holders.get().get(port);
  }
}
