package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.fixtures.ReferenceCases;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated answers to CONNECT: what lets us through lets Go through. */
class ReferenceConnectTest {
  private static final ProxyUrl PROXY = ProxyUrl.parse("http://proxy.example:3128");

  @Test
  @Timeout(300)
  void perform_acceptsWhatGoAccepts() throws IOException {
    var cases = ReferenceCases.of("connect");
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (var drawn : cases.all()) {
        cases.hold(isAccepted(listener, drawn.text("answer")), drawn.flag("accepted"), drawn);
      }
    }
    cases.assertNoDifference();
  }

  private static boolean isAccepted(ServerSocket listener, String answer) throws IOException {
    try (var client = new Socket(listener.getInetAddress(), listener.getLocalPort());
        var proxy = listener.accept()) {
      proxy.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      proxy.shutdownOutput();
      var deadline = Deadline.after(Duration.ofMinutes(1), System::nanoTime);
      var exchange = new ConnectExchange(client, PROXY, PhaseTimeouts.standard(), deadline);
      var seen = exchange.perform("endpoint.example:443");
      return seen.outcome() == ProxyConnectResult.ESTABLISHED;
    }
  }
}
