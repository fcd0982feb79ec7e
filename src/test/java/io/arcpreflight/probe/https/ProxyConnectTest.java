package io.arcpreflight.probe.https;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.text.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy may say to CONNECT. */
class ProxyConnectTest {
  private static final ProxyUrl.Credentials ALICE =
      new ProxyUrl.Credentials("alice", Secret.of("pä:ss"));
  private static final int TARGET_PORT = 8443;

  private final TestNetwork network = new TestNetwork();

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void credentials_areSentAsUtf8AndAreNowhereInWhatIsSeen() throws Exception {
    try (var proxy = ScriptedProxy.start(ScriptedProxy.challenge("Basic realm=\"x, y\""))) {
      var seen = network.observe(TestNetwork.through(http(proxy.port(), ALICE), TARGET_PORT));

      assertThat(proxy.requests().getFirst())
          .contains("\r\nProxy-Authorization: Basic YWxpY2U6cMOkOnNz\r\n");
      assertThat(seen.toString()).doesNotContain("pä:ss").doesNotContain("YWxpY2U");
      assertThat(answer(seen).credentialsSent()).isTrue();
      assertThat(ALICE.toString()).doesNotContain("pä:ss");
    }
  }

  @Test
  void refusal_keepsEverythingThatTheProxySaid() throws Exception {
    var connect = observe(ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED"));

    assertThat(connect)
        .isEqualTo(
            new ProxyConnectAnswer(
                ProxyConnectResult.REJECTED,
                403,
                "HTTP/1.1 403 Refused",
                List.of(
                    new HttpHeader("Server", "squid/5.7"),
                    new HttpHeader("X-Squid-Error", "ERR_ACCESS_DENIED 0"),
                    new HttpHeader("Via", "1.1 proxy.test"),
                    new HttpHeader("Content-Type", "text/html")),
                List.of(),
                false,
                "<html><body>Access control configuration prevents your request.</body></html>",
                null));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void upstreamFailure_isRejectedWithItsStatus(int status) throws Exception {
    var connect = observe(ScriptedProxy.refuse(status, "ERR_CONNECT_FAIL"));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.REJECTED);
    assertThat(connect.status()).isEqualTo(status);
  }

  @Test
  void loginWanted_namesTheSchemesOffered() throws Exception {
    var connect =
        observe(
            ScriptedProxy.challenge(
                "Negotiate", "NTLM", "Basic realm=\"a, b\", charset=\"UTF-8\""));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.REJECTED);
    assertThat(connect.status()).isEqualTo(407);
    assertThat(connect.challengeSchemes()).containsExactly("Negotiate", "NTLM", "Basic");
  }

  @Test
  void foreignGreeting_isNotAProxy() throws Exception {
    var connect = observe(Scripts.say("SSH-2.0-OpenSSH_9.2\r\n"));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.NOT_A_PROXY);
    assertThat(connect.statusLine()).isEqualTo("SSH-2.0-OpenSSH_9.2");
    assertThat(connect.status()).isNull();
  }

  @Test
  void statusLineWithoutAStatus_isNotAProxy() throws Exception {
    var connect = observe(Scripts.say("HTTP/1.1 banana split\r\n\r\n"));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.NOT_A_PROXY);
    assertThat(connect.statusLine()).isEqualTo("HTTP/1.1 banana split");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nServer squid\r\n\r\n",
        "HTTP/1.1 200 OK\r\n folded: first\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX-Bell: a\u0007b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n",
        "HTTP/1.11 200 OK\r\n\r\n",
      })
  void answerThatGoDoesNotTakeForATunnel_isNotAProxy(String answer) throws Exception {
    assertThat(observe(Scripts.say(answer)).outcome()).isEqualTo(ProxyConnectResult.NOT_A_PROXY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1  200 OK\r\n\r\n",
        "HTTP/1.0 200\nServer : old\nTransfer-Encoding: identity\n\n",
        "HTTP/1.1 200 OK\r\nVia: 1.1 a\r\n continued\r\n\r\n",
      })
  void oddAnswerThatGoTakesForATunnel_isEstablished(String answer) throws Exception {
    var seen =
        observation((socket, _) -> socket.getOutputStream().write(answer.getBytes(US_ASCII)));

    assertThat(answer(seen).outcome()).isEqualTo(ProxyConnectResult.ESTABLISHED);
    assertThat(seen.tls()).isNotNull();
  }

  @Test
  void statusOtherThan200_opensNothing() throws Exception {
    assertThat(observe(Scripts.say("HTTP/1.1 204 No Content\r\n\r\n")).outcome())
        .isEqualTo(ProxyConnectResult.REJECTED);
  }

  @Test
  void closeWithoutAnAnswer_isClosed() throws Exception {
    assertThat(observe(Scripts.closeOnAccept()).outcome()).isEqualTo(ProxyConnectResult.CLOSED);
  }

  @Test
  void resetWithoutAnAnswer_isReset() throws Exception {
    assertThat(observe(Scripts.resetOnAccept()).outcome()).isEqualTo(ProxyConnectResult.RESET);
  }

  @Test
  void headersWithoutAnEnd_areNoProxys() throws Exception {
    var connect = observe(Scripts.say("HTTP/1.1 200 OK\r\nX-Long: " + "a".repeat(70_000)));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.NOT_A_PROXY);
    assertThat(connect.status()).isEqualTo(200);
  }

  @Test
  void statusOfAnotherKindOfServer_isKeptWithWhatItSays() throws Exception {
    var connect = observe(Scripts.say("HTTP/1.1 405 Not Allowed\r\nServer: nginx\r\n\r\n"));

    assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.REJECTED);
    assertThat(connect.headers()).containsExactly(new HttpHeader("Server", "nginx"));
  }

  @Test
  void silence_isTimeout() throws Exception {
    network.answerWithin(80);

    assertThat(observe(Scripts.hang()).outcome()).isEqualTo(ProxyConnectResult.TIMEOUT);
  }

  @Test
  void headersThatTrickle_areTimeoutAllTheSame() throws Exception {
    network.answerWithin(400);
    try (var proxy = ScriptedServer.start(Scripts.endlessHeaders())) {
      var seen = network.observe(TestNetwork.through(http(proxy.port(), null), TARGET_PORT));

      assertThat(answer(seen).outcome()).isEqualTo(ProxyConnectResult.TIMEOUT);
      assertThat(answer(seen).status()).isEqualTo(200);
    }
  }

  private ProxyConnectAnswer observe(Script proxyAnswer) throws Exception {
    var seen = observation(proxyAnswer);
    assertThat(seen.tls()).isNull();
    assertThat(seen.http()).isNull();
    return answer(seen);
  }

  private EndpointObservation observation(Script proxyAnswer) throws Exception {
    try (var proxy = ScriptedProxy.start(proxyAnswer)) {
      return network.observe(TestNetwork.through(http(proxy.port(), null), TARGET_PORT));
    }
  }

  private static ProxyUrl http(int port, ProxyUrl.@Nullable Credentials credentials) {
    return new ProxyUrl(ProxyUrl.Scheme.HTTP, "127.0.0.1", port, credentials, List.of());
  }

  private static ProxyConnectAnswer answer(EndpointObservation seen) {
    return Objects.requireNonNull(Objects.requireNonNull(seen.proxy()).connect());
  }
}
