package io.arcpreflight.probe.https;

import static io.arcpreflight.probe.https.TestNetwork.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each way of ending a handshake is seen as. */
class EndpointProbeTlsTest {
  private static final TestAuthority AUTHORITY = TestAuthority.of("Microsoft Corporation");
  private static final TestAuthority STRANGER = TestAuthority.of("Contoso Inspection");
  private static final Script ANSWER = Scripts.answer("200 OK", "", "");

  private final TestNetwork network = new TestNetwork().trusting(AUTHORITY.root());

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void established_givesProtocolCipherAndEveryCertificate() throws Exception {
    var leaf = AUTHORITY.leaf(HOST).serial(0xbeef).issuerUrl("http://pki.test/ca.crt").make();

    var seen = observe(Scripts.tls(AUTHORITY.server(leaf), ANSWER));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
    assertThat(seen.protocol()).isEqualTo("TLSv1.3");
    assertThat(seen.cipher()).startsWith("TLS_");
    assertThat(seen.detail()).isNull();
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 1, true, true, null));
    assertThat(seen.chain()).hasSize(2);
    var first = seen.chain().getFirst();
    assertThat(first.subject()).isEqualTo("CN=" + HOST);
    assertThat(first.issuer())
        .isEqualTo("CN=Microsoft Corporation Issuing CA, O=Microsoft Corporation");
    assertThat(first.serial()).isEqualTo("beef");
    assertThat(first.negativeSerial()).isFalse();
    assertThat(first.names()).containsExactly(HOST);
    assertThat(first.issuerUrl()).isEqualTo("http://pki.test/ca.crt");
    assertThat(first.sha256()).hasSize(64);
    assertThat(seen.chain().getLast().names()).isEmpty();
  }

  @Test
  void negativeSerial_isSeenAndEstablished() throws Exception {
    var leaf = AUTHORITY.leaf(HOST).serial(-7).make();

    var seen = observe(Scripts.tls(AUTHORITY.server(leaf), ANSWER));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
    assertThat(seen.chain().getFirst().negativeSerial()).isTrue();
    assertThat(seen.chain().getFirst().serial()).isEqualTo("-7");
  }

  @Test
  void foreignAuthority_isUntrustedAndOfNoKnownFamily() throws Exception {
    var seen = observeRefused(STRANGER.server(STRANGER.leaf(HOST).make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 1, false, false, false));
    assertThat(seen.chain()).hasSize(2);
    assertThat(seen.protocol()).isEqualTo("TLSv1.3");
  }

  @Test
  void missingIntermediate_isUntrustedAndOfAKnownFamily() throws Exception {
    var seen = observeRefused(AUTHORITY.serverWithoutIntermediate(AUTHORITY.leaf(HOST).make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 1, false, true, false));
    assertThat(seen.chain()).hasSize(1);
  }

  @Test
  void rootsNameWithAnotherKey_isUntrusted() throws Exception {
    var namesake = TestAuthority.of("Microsoft Corporation");
    network.trusting(TestAuthority.withOwnKey("Microsoft Corporation").root());

    var seen = observeRefused(namesake.server(namesake.leaf(HOST).make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
  }

  @Test
  void noRoots_isUntrusted() throws Exception {
    network.trusting();

    var seen = observeRefused(AUTHORITY.server(AUTHORITY.leaf(HOST).make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 0, false, false, false));
  }

  @Test
  void expiredLeaf_isExpiredAndLeadsToARoot() throws Exception {
    var seen = observeRefused(AUTHORITY.server(AUTHORITY.expired(HOST)));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.EXPIRED);
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 1, true, true, null));
  }

  @Test
  void expiredLeafInADisorderedChain_isExpired() throws Exception {
    var seen = observeRefused(AUTHORITY.serverInDisorder(AUTHORITY.expired(HOST)));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.EXPIRED);
  }

  @Test
  void disorderedChain_isEstablished() throws Exception {
    var leaf = AUTHORITY.leaf(HOST).make();

    var seen = observe(Scripts.tls(AUTHORITY.serverInDisorder(leaf), ANSWER));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.ESTABLISHED);
    assertThat(seen.chain()).hasSize(3);
  }

  @Test
  void expiredLeafOfAForeignAuthority_isUntrusted() throws Exception {
    var seen = observeRefused(STRANGER.server(STRANGER.expired(HOST)));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.UNTRUSTED);
  }

  @Test
  void futureLeaf_isNotYetValid() throws Exception {
    var seen = observeRefused(AUTHORITY.server(AUTHORITY.notYetValid(HOST)));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.NOT_YET_VALID);
  }

  @Test
  void clockInThePast_makesAGoodCertificateNotYetValid() throws Exception {
    network.clock(InstantSource.fixed(Instant.now().minus(Duration.ofDays(900))));

    var seen = observeRefused(AUTHORITY.server(AUTHORITY.leaf(HOST).make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.NOT_YET_VALID);
  }

  @Test
  void otherName_isWrongHostAfterACompleteHandshake() throws Exception {
    var seen = observeRefused(AUTHORITY.server(AUTHORITY.leaf("elsewhere.test").make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.WRONG_HOST);
    assertThat(seen.trust()).isEqualTo(new TrustDecision("test roots", 1, true, true, null));
    assertThat(seen.protocol()).isEqualTo("TLSv1.3");
    assertThat(seen.chain().getFirst().names()).containsExactly("elsewhere.test");
  }

  @Test
  void certificateForClients_isNotPermittedAndNotCalledUntrustedIssuer() throws Exception {
    var seen = observeRefused(AUTHORITY.server(AUTHORITY.leaf(HOST).forClientsOnly().make()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.NOT_PERMITTED);
    assertThat(seen.detail()).contains("extendedKeyUsage");
  }

  @ParameterizedTest
  @CsvSource({
    "70, protocol_version, PROTOCOL_REJECTED",
    "40, handshake_failure, CIPHER_REJECTED",
    "71, insufficient_security, CIPHER_REJECTED",
    "112, unrecognized_name, ALERTED",
    "49, access_denied, ALERTED"
  })
  void fatalAlert_isSeenByItsName(int number, String name, TlsOutcome outcome) throws Exception {
    var seen = observe(Scripts.alert(number));

    assertThat(seen.outcome()).isEqualTo(outcome);
    assertThat(seen.alert()).isEqualTo(name);
    assertThat(seen.chain()).isEmpty();
    assertThat(seen.trust()).isNull();
  }

  @Test
  void serverOfTls10_isProtocolRejectedWithoutAnAlert() throws Exception {
    var seen = observe(Scripts.helloOfTls10());

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.PROTOCOL_REJECTED);
    assertThat(seen.alert()).isNull();
  }

  @Test
  void resetAfterHello_isReset() throws Exception {
    var seen = observe(Scripts.afterHello(Scripts.resetOnAccept()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.RESET);
  }

  @Test
  void closeAfterHello_isClosed() throws Exception {
    var seen = observe(Scripts.afterHello(Scripts.closeOnAccept()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.CLOSED);
  }

  @Test
  void silenceAfterHello_isTimeout() throws Exception {
    network.handshakeWithin(60);

    var seen = observe(Scripts.afterHello(Scripts.hang()));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.TIMEOUT);
    assertThat(seen.durationMs()).isGreaterThanOrEqualTo(50);
    assertThat(seen.detail()).contains("60 ms");
  }

  @Test
  void clearHttpOnATlsPort_isNotTlsAndQuoted() throws Exception {
    var seen = observe(Scripts.afterHello(Scripts.say("HTTP/1.1 400 Bad Request\r\n\r\n")));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.NOT_TLS);
    assertThat(seen.detail()).isEqualTo("HTTP/1.1 400 Bad Request");
  }

  @Test
  void twoBytesOfGarbageThenTheEnd_isNotTls() throws Exception {
    var seen =
        observe(
            Scripts.afterHello(
                (socket, _) -> socket.getOutputStream().write(new byte[] {'h', 'i'})));

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.NOT_TLS);
    assertThat(seen.detail()).isEqualTo("hi");
  }

  @Test
  void recordWithoutSense_isFailed() throws Exception {
    var seen = observe(Scripts.brokenHandshake());

    assertThat(seen.outcome()).isEqualTo(TlsOutcome.FAILED);
    assertThat(seen.detail()).isNotBlank();
  }

  private TlsObservation observeRefused(SSLSocketFactory server) throws Exception {
    return observe(Scripts.tls(server, Scripts.hang()));
  }

  private TlsObservation observe(Script script) throws Exception {
    try (var server = ScriptedServer.start(script)) {
      var seen = network.observe(server.port());
      assertThat(Objects.requireNonNull(seen.tcp()).anyConnected()).isTrue();
      assertThat(seen.proxy()).isNull();
      assertThat(server.accepted()).isEqualTo(1);
      var tls = Objects.requireNonNull(seen.tls());
      assertThat(seen.http() == null).isEqualTo(tls.outcome() != TlsOutcome.ESTABLISHED);
      return tls;
    }
  }
}
