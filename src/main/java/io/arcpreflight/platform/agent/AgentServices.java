package io.arcpreflight.platform.agent;

import java.time.Duration;
import java.util.List;

/** The agent's services as the operating system's service manager knows them. */
public interface AgentServices {

  /**
   * What is known of a service.
   *
   * @param limit how long the service manager may take
   */
  ServiceStatus view(AgentService service, Duration limit) throws InterruptedException;

  /**
   * The proxy variables of each service that there is: those of its process while it runs, else
   * those that it would be started with.
   */
  List<ServiceEnvironment> environments(Duration limit) throws InterruptedException;
}
