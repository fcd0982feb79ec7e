package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.probe.https.tcp.WireTrace;
import java.io.Closeable;
import java.io.IOException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One TLS handshake, from its start to the observation. */
public final class TlsTrace implements Closeable {
  private final AgentTrust trust;
  private final SSLSocket socket;
  private final WireTrace wire;
  private final Deadline deadline;
  private final HandshakeRecord handshake;
  private final long startMillis;

  public TlsTrace(AgentTrust trust, SSLSocket socket, WireTrace wire, Deadline deadline) {
    this.trust = trust;
    this.socket = socket;
    this.wire = wire;
    this.deadline = deadline;
    this.handshake = trust.manager().record(socket);
    this.startMillis = deadline.elapsedMillis();
  }

  public TlsObservation established() {
    handshake.agreed(socket);
    return observation(TlsOutcome.ESTABLISHED, null, null);
  }

  /**
   * What a failed handshake was.
   *
   * @param cutoff the watch over it
   * @param timedOut whether that watch had to close the connection
   */
  public TlsObservation failed(IOException failure, ConnectionTimer cutoff, boolean timedOut) {
    var refusal = handshake.refusal();
    if (refusal != null) {
      var verdict = trust.verdict(handshake, refusal);
      var words = ExceptionText.ofRoot(refusal);
      var isName = verdict == TlsOutcome.NOT_PERMITTED && words.indexOf('=') < 0;
      return observation(verdict, null, isName ? "nameConstraints" : words);
    }
    var sorted = TlsFailure.of(failure, wire, timedOut);
    if (sorted.outcome() == TlsOutcome.WRONG_HOST) {
      handshake.agreed(socket);
    }
    var detail =
        switch (sorted.outcome()) {
          case NOT_TLS -> wire.firstLine();
          case TIMEOUT -> cutoff.detail();
          default -> ExceptionText.of(failure);
        };
    return observation(sorted.outcome(), sorted.alert(), detail);
  }

  private TlsObservation observation(
      TlsOutcome outcome, @Nullable String alert, @Nullable String detail) {
    return new TlsObservation(
        startMillis,
        deadline.elapsedMillis() - startMillis,
        outcome,
        handshake.protocol(),
        handshake.cipher(),
        alert,
        PeerCertificates.seen(handshake.chain()),
        trust.seen(handshake, outcome),
        detail);
  }

  /** Ends the watch over the certificates; the connection stays as it is. */
  @Override
  public void close() {
    trust.manager().forget(socket);
  }
}
