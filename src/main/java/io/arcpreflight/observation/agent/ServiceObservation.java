package io.arcpreflight.observation.agent;

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
 */
@Json
public record ServiceObservation(
    String service,
    boolean agentInstalled,
    @Nullable UnitState unit,
    @Nullable TcpConnectOutcome portOutcome,
    @Nullable String portAnswer,
    List<String> journal,
    @Nullable String detail)
    implements AgentObservation {
  /** The local port on which the identity service gives out tokens. */
  public static final int IDENTITY_PORT = 40342;

  public ServiceObservation {
    journal = List.copyOf(journal);
  }
}
