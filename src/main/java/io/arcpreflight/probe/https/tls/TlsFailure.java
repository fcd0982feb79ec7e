package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.probe.https.tcp.WireTrace;
import java.io.EOFException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * How a handshake failed that was not about trust.
 *
 * @param alert the peer's alert, if it sent one
 */
record TlsFailure(TlsOutcome outcome, @Nullable String alert) {

  /**
   * Sorts a failure.
   *
   * @param timedOut whether this side closed the connection because its time was up
   */
  static TlsFailure of(IOException failure, WireTrace wire, boolean timedOut) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return new TlsFailure(TlsOutcome.WRONG_HOST, null);
    }
    if (wire.saysOtherThanTls()) {
      return new TlsFailure(TlsOutcome.NOT_TLS, null);
    }
    if (timedOut) {
      return new TlsFailure(TlsOutcome.TIMEOUT, null);
    }
    var alert = failure instanceof SSLException ssl ? TlsAlert.of(ssl) : null;
    if (alert != null && alert.received()) {
      return new TlsFailure(afterAlert(alert.name()), alert.name());
    }
    if (wire.broken() != null) {
      return new TlsFailure(TlsOutcome.RESET, null);
    }
    if (wire.isEnded() || failure.getCause() instanceof EOFException) {
      return new TlsFailure(TlsOutcome.CLOSED, null);
    }
    return new TlsFailure(alert == null ? TlsOutcome.FAILED : afterOwnAlert(alert.name()), null);
  }

  private static TlsOutcome afterAlert(String name) {
    return switch (name) {
      case "protocol_version" -> TlsOutcome.PROTOCOL_REJECTED;
      case "handshake_failure", "insufficient_security" -> TlsOutcome.CIPHER_REJECTED;
      default -> TlsOutcome.ALERTED;
    };
  }

  /** This side, too, ends a handshake in which the peer chose what was not offered. */
  private static TlsOutcome afterOwnAlert(String name) {
    var outcome = afterAlert(name);
    return outcome == TlsOutcome.ALERTED ? TlsOutcome.FAILED : outcome;
  }
}
