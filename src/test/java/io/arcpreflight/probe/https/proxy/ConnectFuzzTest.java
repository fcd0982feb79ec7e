package io.arcpreflight.probe.https.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.fuzz.ScriptedSocket;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.https.http.BodyText;
import java.time.Duration;

/** What a proxy answers to CONNECT. */
class ConnectFuzzTest implements FuzzTargets {
  private static final ProxyUrl PROXY = ProxyUrl.parse("http://user:pass@proxy.test:3128");

  @FuzzTarget({
    "HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n",
    "HTTP/1.0 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
        + "Proxy-Authenticate: Negotiate\r\nContent-Length: 4\r\n\r\nbody",
    "HTTP/1.1 503 x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\nContent-Length: 1\nContent-Length: 2\n a\n\n",
    "SSH-2.0-OpenSSH\r\n"
  })
  static void connectAnswer(byte[] input) {
    var deadline = Deadline.after(Duration.ofSeconds(20), System::nanoTime);
    var socket = new ScriptedSocket(input);
    var answer =
        new ConnectExchange(socket, PROXY, PhaseTimeouts.standard(), deadline)
            .perform("a.test:443");
    var body = answer.bodyStart();
    assertThat(body == null || body.length() <= BodyText.SHOWN).isTrue();
    var line = answer.statusLine();
    assertThat(line == null || line.length() <= 200).isTrue();
    if (answer.outcome() == ProxyConnectResult.ESTABLISHED) {
      assertThat(answer.status()).isEqualTo(200);
    }
  }
}
