package io.arcpreflight.platform.agent;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.UnitState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a service without talking to it.
 *
 * @param service the name that a person would type
 * @param agentInstalled whether the agent's own program is on this machine
 * @param unit absent where the service manager knows no such service, or cannot be asked
 * @param journal its last log lines, oldest first
 * @param detail why the service manager could not be asked
 * @param manager what the Windows service manager says, in its own words; absent elsewhere
 */
public record ServiceStatus(
    String service,
    boolean agentInstalled,
    @Nullable UnitState unit,
    List<String> journal,
    @Nullable String detail,
    @Nullable List<Fact> manager) {
  public ServiceStatus {
    journal = List.copyOf(journal);
    manager = manager == null ? null : List.copyOf(manager);
  }

  /** One that no Windows service manager speaks of. */
  public ServiceStatus(
      String service,
      boolean agentInstalled,
      @Nullable UnitState unit,
      List<String> journal,
      @Nullable String detail) {
    this(service, agentInstalled, unit, journal, detail, null);
  }
}
