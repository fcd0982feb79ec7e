package io.arcpreflight.probe.https.tls;

import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The alert that ended a handshake. The platform has no type for it: it puts the alert's standard
 * name, which is never translated, in front of the message, and this is the one place that reads
 * it.
 *
 * @param received whether the peer sent it; else this side did
 */
record TlsAlert(String name, boolean received) {
  private static final String RECEIVED = "Received fatal alert: ";

  static @Nullable TlsAlert of(SSLException failure) {
    var message = Objects.requireNonNullElse(failure.getMessage(), "");
    var receivedAt = message.indexOf(RECEIVED);
    if (receivedAt >= 0) {
      return new TlsAlert(message.substring(receivedAt + RECEIVED.length()).strip(), true);
    }
    var close = message.indexOf(") ");
    return message.startsWith("(") && close > 0
        ? new TlsAlert(message.substring(1, close), false)
        : null;
  }
}
