package io.arcpreflight.platform;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.StoppedPackets;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.agent.ServiceStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operating system, seen by a program that changes nothing on it. */
public interface Platform {

  /** With which rights this program runs. */
  ElevationObservation elevation() throws IOException, InterruptedException;

  /** The name that this machine gives itself, without asking DNS. */
  HostnameObservation hostname();

  /** Which DNS servers this machine is set to ask. */
  ResolverObservation resolver();

  /**
   * The resolver on this machine that all names go through: whether it runs, and whom it asks in
   * turn; empty where there is none or the system has no such thing.
   */
  default List<Fact> localResolver() {
    return List.of();
  }

  /**
   * A proxy that is set where only a shell sees it that somebody logs in to; absent without one.
   */
  default @Nullable Fact loginProxy() {
    return null;
  }

  /** What the hosts file says of a name. */
  HostsEntries hostsFile(String name);

  /**
   * What this machine itself has kept from leaving it since it was started; nothing where the
   * system does not count it.
   */
  @Nullable StoppedPackets stoppedPackets();

  /** How many files this process may have open at once, as far as the system tells. */
  default long mostOpenFiles() {
    return Long.MAX_VALUE;
  }

  /** Facts of the machine, which may take a while to gather, or why it tells none. */
  HostObservation system() throws IOException;

  /**
   * What else there is to see of the host. A system lacks what it does not have.
   *
   * @param today by this machine's clock
   */
  Map<HostCheck, HostSource> host(LocalDate today);

  /** The asset tag of the machine's chassis, as its firmware shows it; nothing when it does not. */
  @Nullable String chassis();

  /** The id that the machine's firmware has for it; nothing when it does not tell. */
  default @Nullable String firmwareId() {
    return null;
  }

  /** Where it is allowed to try the agent on an Azure virtual machine; nothing when it is not. */
  @Nullable String azureAllowedBy(Duration limit) throws InterruptedException;

  /** The roots that a Go program such as the agent trusts on this machine. */
  TrustedRoots agentRoots() throws IOException;

  /**
   * The service manager's view of the agent's identity service.
   *
   * @param limit how long the service manager may take
   */
  default ServiceStatus identityService(Duration limit) throws InterruptedException {
    return agent().services().view(AgentService.IDENTITY, limit);
  }

  /** The agent, installed or not. */
  InstalledAgent agent();
}
