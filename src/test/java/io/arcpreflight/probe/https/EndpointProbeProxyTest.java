package io.arcpreflight.probe.https;

import static io.arcpreflight.probe.https.TestNetwork.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ClosedPort;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.text.Secret;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens in front of a proxy, and behind one that agrees. */
class EndpointProbeProxyTest {
  private static final TestAuthority AUTHORITY = TestAuthority.of("Microsoft Corporation");
  private static final ProxyUrl.Credentials ALICE =
      new ProxyUrl.Credentials("alice", Secret.of("pä:ss"));
  private static final int TARGET_PORT = 8443;

  private final TestNetwork network = new TestNetwork().trusting(AUTHORITY.root());

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void tunnel_leadsToTheEndpoint() throws Exception {
    var answer = Scripts.answer("200 OK", "", "");
    try (var server = ScriptedServer.start(Scripts.tls(azure(HOST), answer));
        var proxy = ScriptedProxy.start(ScriptedProxy.tunnelTo(server.port()))) {

      var seen = network.observe(TestNetwork.through(http(proxy.port(), null), TARGET_PORT));

      var hop = hop(seen);
      assertThat(hop.url()).isEqualTo("http://127.0.0.1:" + proxy.port());
      assertThat(hop.source()).isEqualTo("HTTPS_PROXY");
      assertThat(hop.name()).isNull();
      assertThat(hop.tls()).isNull();
      assertThat(Objects.requireNonNull(hop.tcp()).anyConnected()).isTrue();
      var connect = Objects.requireNonNull(hop.connect());
      assertThat(connect.outcome()).isEqualTo(ProxyConnectResult.ESTABLISHED);
      assertThat(connect.statusLine()).isEqualTo("HTTP/1.1 200 Connection established");
      assertThat(connect.headers()).containsExactly(new HttpHeader("Via", "1.1 proxy.test"));
      assertThat(connect.credentialsSent()).isFalse();
      assertThat(seen.dns()).isNull();
      assertThat(seen.tcp()).isNull();
      assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
      assertThat(Objects.requireNonNull(seen.http()).status()).isEqualTo(200);
      assertThat(proxy.requests())
          .containsExactly(
              """
              CONNECT endpoint.azure.test:8443 HTTP/1.1\r
              Host: endpoint.azure.test:8443\r
              User-Agent: Go-http-client/1.1\r
              \r
              """);
    }
  }

  @Test
  void tunnelThatTalksHtml_isNotTls() throws Exception {
    var seen =
        observation(
            ScriptedProxy.establishedThen(Scripts.afterHello(Scripts.say("<html>Hello</html>"))));

    assertThat(answer(seen).outcome()).isEqualTo(ProxyConnectResult.ESTABLISHED);
    var tls = Objects.requireNonNull(seen.tls());
    assertThat(tls.outcome()).isEqualTo(TlsOutcome.NOT_TLS);
    assertThat(tls.detail()).isEqualTo("<html>Hello</html>");
  }

  @Test
  void tunnelThatCloses_isClosedDuringTls() throws Exception {
    var seen =
        observation(ScriptedProxy.establishedThen(Scripts.afterHello(Scripts.closeOnAccept())));

    assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.CLOSED);
  }

  @Test
  void tunnelThatResets_isResetDuringTls() throws Exception {
    var seen =
        observation(ScriptedProxy.establishedThen(Scripts.afterHello(Scripts.resetOnAccept())));

    assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.RESET);
  }

  @Test
  void tunnelThatHangs_isTimeoutDuringTls() throws Exception {
    network.handshakeWithin(80);

    var seen = observation(ScriptedProxy.establishedThen(Scripts.hang()));

    assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.TIMEOUT);
  }

  @Test
  void closedProxyPort_isRefusedAndNothingIsSent() throws Exception {
    try (var port = ClosedPort.take()) {
      var seen = network.observe(TestNetwork.through(http(port.number(), null), TARGET_PORT));

      assertThat(Objects.requireNonNull(hop(seen).tcp()).attempts().getFirst().outcome())
          .isEqualTo(TcpConnectOutcome.REFUSED);
      assertThat(hop(seen).connect()).isNull();
      assertThat(seen.tls()).isNull();
    }
  }

  @Test
  void unknownProxyName_isSeenAsSuch() throws Exception {
    var proxy = new ProxyUrl(ProxyUrl.Scheme.HTTP, "proxy.test", 3128, null, List.of());

    var seen = network.observe(TestNetwork.through(proxy, TARGET_PORT));

    assertThat(Objects.requireNonNull(hop(seen).name()).outcome())
        .isEqualTo(DnsLookupOutcome.NO_SUCH_HOST);
    assertThat(hop(seen).tcp()).isNull();
  }

  @Test
  void socks_isConnectedToAndNotSpokenTo() throws Exception {
    try (var proxy = ScriptedProxy.start(Scripts.hang())) {
      var address =
          new ProxyUrl(ProxyUrl.Scheme.SOCKS5, "127.0.0.1", proxy.port(), null, List.of());

      var seen = network.observe(TestNetwork.through(address, TARGET_PORT));

      assertThat(Objects.requireNonNull(hop(seen).tcp()).anyConnected()).isTrue();
      assertThat(hop(seen).connect()).isNull();
      assertThat(seen.tls()).isNull();
    }
  }

  @Test
  void proxyWithTls_isVerifiedAndTunnelsTlsInTls() throws Exception {
    network.name("proxy.test", "127.0.0.1");
    var answer = Scripts.answer("200 OK", "", "");
    try (var server = ScriptedServer.start(Scripts.tls(azure(HOST), answer));
        var proxy =
            ScriptedProxy.secured(azure("proxy.test"), ScriptedProxy.tunnelTo(server.port()))) {

      var seen = network.observe(TestNetwork.through(https(proxy.port()), TARGET_PORT));

      assertThat(Objects.requireNonNull(hop(seen).name()).outcome())
          .isEqualTo(DnsLookupOutcome.RESOLVED);
      assertThat(Objects.requireNonNull(hop(seen).tls()).outcome())
          .isEqualTo(TlsOutcome.ESTABLISHED);
      assertThat(answer(seen).outcome()).isEqualTo(ProxyConnectResult.ESTABLISHED);
      assertThat(Objects.requireNonNull(seen.tls()).outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
      assertThat(Objects.requireNonNull(seen.http()).outcome()).isEqualTo(HttpOutcome.ANSWERED);
    }
  }

  @Test
  void proxyWithAnothersCertificate_isSentNothing() throws Exception {
    network.name("proxy.test", "127.0.0.1");
    try (var proxy = ScriptedProxy.secured(azure("other.test"), Scripts.hang())) {
      var seen = network.observe(TestNetwork.through(https(proxy.port()), TARGET_PORT));

      assertThat(Objects.requireNonNull(hop(seen).tls()).outcome())
          .isEqualTo(TlsOutcome.WRONG_HOST);
      assertThat(hop(seen).connect()).isNull();
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void clearEndpoint_isHandedToTheProxyAsItIs() throws Exception {
    try (var proxy = ScriptedProxy.start(ScriptedProxy.challenge("Basic realm=\"x\""))) {
      var seen = network.observe(TestNetwork.through(http(proxy.port(), ALICE), 80));

      assertThat(hop(seen).connect()).isNull();
      assertThat(seen.tls()).isNull();
      assertThat(Objects.requireNonNull(seen.http()).status()).isEqualTo(407);
      assertThat(proxy.requests().getFirst())
          .startsWith("GET http://endpoint.azure.test/probe?x=1 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic ");
    }
  }

  @Test
  void directWay_isLookedAtBesideTheProxy() throws Exception {
    try (var server = ScriptedServer.start(Scripts.hang());
        var proxy = ScriptedProxy.start(ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED"))) {
      var through = TestNetwork.through(http(proxy.port(), null), server.port());
      var request =
          new EndpointRequest(
              through.target(),
              through.route(),
              through.proxy(),
              AnswerSignature.NONE,
              Discovery.NONE,
              true);

      var seen = network.observe(request);

      var direct = Objects.requireNonNull(seen.direct());
      assertThat(direct.route().isDirect()).isTrue();
      assertThat(Objects.requireNonNull(direct.dns()).system().addresses())
          .containsExactly("127.0.0.1");
      assertThat(Objects.requireNonNull(direct.tcp()).anyConnected()).isTrue();
      assertThat(direct.tls()).isNull();
      assertThat(answer(seen).status()).isEqualTo(403);
    }
  }

  private EndpointObservation observation(Script proxyAnswer) throws Exception {
    try (var proxy = ScriptedProxy.start(proxyAnswer)) {
      return network.observe(TestNetwork.through(http(proxy.port(), null), TARGET_PORT));
    }
  }

  private static SSLSocketFactory azure(String host) {
    return AUTHORITY.server(AUTHORITY.leaf(host).make());
  }

  private static ProxyUrl http(int port, ProxyUrl.@Nullable Credentials credentials) {
    return new ProxyUrl(ProxyUrl.Scheme.HTTP, "127.0.0.1", port, credentials, List.of());
  }

  private static ProxyUrl https(int port) {
    return new ProxyUrl(ProxyUrl.Scheme.HTTPS, "proxy.test", port, null, List.of());
  }

  private static ProxyObservation hop(EndpointObservation seen) {
    return Objects.requireNonNull(seen.proxy());
  }

  private static ProxyConnectAnswer answer(EndpointObservation seen) {
    return Objects.requireNonNull(hop(seen).connect());
  }
}
