package io.arcpreflight.observation.agent;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent's identity service.
 *
 * @param agentInstalled whether the agent's own program is on this machine
 * @param unit the service manager's view; absent where it knows no such service
 * @param portOutcome whether something accepts on the service's local port; absent if not tried
 * @param portAnswer what it answered there to a bare request: the status line
 * @param journal the service's last log lines, oldest first
 * @param detail why the service manager could not be asked
 * @param manager what the Windows service manager says, in its own words; absent elsewhere
 */
@Json
public record ServiceObservation(
    String service,
    boolean agentInstalled,
    @Nullable UnitState unit,
    @Nullable TcpConnectOutcome portOutcome,
    @Nullable String portAnswer,
    List<String> journal,
    @Nullable String detail,
    @Nullable List<Fact> manager)
    implements AgentObservation {
  /** The local port on which the identity service gives out tokens. */
  public static final int IDENTITY_PORT = 40342;

  public ServiceObservation {
    journal = List.copyOf(journal);
    manager = manager == null ? null : List.copyOf(manager);
  }

  /** One of another system than Windows. */
  public ServiceObservation(
      String service,
      boolean agentInstalled,
      @Nullable UnitState unit,
      @Nullable TcpConnectOutcome portOutcome,
      @Nullable String portAnswer,
      List<String> journal,
      @Nullable String detail) {
    this(service, agentInstalled, unit, portOutcome, portAnswer, journal, detail, null);
  }
}
