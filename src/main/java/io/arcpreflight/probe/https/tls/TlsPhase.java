package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.probe.https.tcp.PreparedSocket;
import java.io.IOException;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/** Watches the handshake of one call, from the socket that it is about to begin on. */
public final class TlsPhase extends EventListener {
  private final AgentTrust trust;
  private final PreparedSocket connection;
  private final PhaseTimeouts timeouts;
  private final Deadline deadline;
  private @Nullable TlsTrace trace;
  private @Nullable ConnectionTimer cutoff;
  private @Nullable TlsObservation observation;

  public TlsPhase(
      AgentTrust trust, PreparedSocket connection, PhaseTimeouts timeouts, Deadline deadline) {
    this.trust = trust;
    this.connection = connection;
    this.timeouts = timeouts;
    this.deadline = deadline;
  }

  public void begin(SSLSocket socket) {
    trace = new TlsTrace(trust, socket, connection.wire(), deadline);
    cutoff = ConnectionTimer.start(connection, deadline.millisToWait(timeouts.handshake()));
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    if (trace != null && cutoff != null) {
      cutoff.end();
      observation = trace.established();
      trace.close();
    }
  }

  /** Takes the failure that ended the call, if it was the handshake that failed. */
  public void failed(IOException failure) {
    if (trace != null && cutoff != null && observation == null) {
      observation = trace.failed(failure, cutoff, cutoff.end());
      trace.close();
    }
  }

  /** Absent when no handshake began. */
  @Nullable
  public TlsObservation observation() {
    return observation;
  }
}
