package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempt to connect to every address of a name, side by side. Times are milliseconds.
 *
 * @param stoppedHere what this machine itself stopped meanwhile; absent where it stopped nothing or
 *     does not tell, and in older reports
 */
@Json
public record TcpObservation(
    long startMs,
    long durationMs,
    List<TcpConnectAttempt> attempts,
    @Nullable StoppedPackets stoppedHere) {
  public TcpObservation {
    attempts = List.copyOf(attempts);
  }

  /** Whether at least one address accepted. */
  public boolean anyConnected() {
    for (var attempt : attempts) {
      if (attempt.outcome() == TcpConnectOutcome.CONNECTED) {
        return true;
      }
    }
    return false;
  }
}
