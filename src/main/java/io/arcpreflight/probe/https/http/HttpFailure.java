package io.arcpreflight.probe.https.http;

import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.probe.https.tcp.WireTrace;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;

/** How a request failed over a connection that stood. */
final class HttpFailure {
  private HttpFailure() {}

  static HttpOutcome outcome(IOException failure, WireTrace wire, WireTrace heard) {
    if (failure instanceof ProtocolException || HeardAnswer.isForeign(heard)) {
      return HttpOutcome.MALFORMED;
    }
    if (wire.broken() != null) {
      return HttpOutcome.RESET;
    }
    var closed =
        wire.isEnded()
            || failure instanceof EOFException
            || failure.getCause() instanceof EOFException;
    return closed ? HttpOutcome.CLOSED : HttpOutcome.FAILED;
  }
}
