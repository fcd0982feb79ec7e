package io.arcpreflight.platform;

import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.HostnameObservation;
import io.arcpreflight.observation.ResolverObservation;
import io.arcpreflight.observation.SystemObservation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One operating system, seen by a program that changes nothing on it. */
public interface Platform {

  /** With which rights this program runs. */
  ElevationObservation elevation() throws IOException, InterruptedException;

  /** The name that this machine gives itself, without asking DNS. */
  HostnameObservation hostname();

  /** Which DNS servers this machine is set to ask. */
  ResolverObservation resolver();

  /** The addresses that the hosts file gives a name, in its order; empty when it has none. */
  List<String> hostsFile(String name);

  /** Facts of the machine, which may take a while to gather. */
  SystemObservation system() throws IOException;

  /** The roots that a Go program such as the agent trusts on this machine. */
  AgentRoots agentRoots() throws IOException;

  /**
   * The service manager's view of the agent's identity service.
   *
   * @param limit how long the service manager may take
   */
  ServiceView identityService(Duration limit) throws InterruptedException;
}
