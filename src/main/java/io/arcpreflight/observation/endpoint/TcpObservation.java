package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;

/** The attempt to connect to every address of a name, side by side. Times are milliseconds. */
@Json
public record TcpObservation(long startMs, long durationMs, List<TcpConnectAttempt> attempts) {
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
