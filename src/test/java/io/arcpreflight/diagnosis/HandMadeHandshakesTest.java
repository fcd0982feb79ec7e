package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.ADDRESS;
import static io.arcpreflight.diagnosis.HandMade.attempt;
import static io.arcpreflight.diagnosis.HandMade.diagnose;
import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How handshakes and proxies can fail, each judged from an observation made by hand. */
class HandMadeHandshakesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String PROXY = "http://proxy.corp.example:3128";
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  private static PeerCertificate certificate(
      String subject, String issuer, Instant from, Instant to, String... names) {
    return new PeerCertificate(subject, issuer, "0a", false, from, to, List.of(names), "00", null);
  }

  private static TlsObservation tls(
      TlsOutcome outcome,
      @Nullable String detail,
      @Nullable TrustDecision trust,
      PeerCertificate... chain) {
    return new TlsObservation(0, 9, outcome, null, null, null, List.of(chain), trust, detail);
  }

  private static Finding finding(HandMade endpoint) {
    return diagnose(endpoint).findings().getFirst();
  }

  private static List<String> facts(Finding finding) {
    return finding.facts().stream().map(Fact::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PROTOCOL_REJECTED, , tls.protocol-version, CERTAIN, tls.no-common-protocol",
    "CIPHER_REJECTED, , tls.no-common-cipher, CERTAIN, tls.no-common-cipher",
    "ALERTED, , tls.interrupted, LIKELY, tls.alerted",
    "RESET, , tls.interrupted, CERTAIN, tls.reset",
    "CLOSED, , tls.interrupted, CERTAIN, tls.closed",
    "NOT_TLS, , tls.not-tls, CERTAIN, tls.not-tls",
    "FAILED, , tls.interrupted, POSSIBLE, tls.failed",
    "FAILED, odd, tls.interrupted, POSSIBLE, tls.error",
    "WRONG_HOST, , tls.wrong-host, CERTAIN, tls.other-names",
    "EXPIRED, , tls.expired, CERTAIN, tls.outside-validity",
    "NOT_YET_VALID, , tls.not-yet-valid, CERTAIN, tls.outside-validity",
    "UNTRUSTED, , tls.untrusted-issuer, LIKELY, tls.untrusted",
    "ROOT_EXPIRED, , tls.root-expired, CERTAIN, tls.outside-validity",
    "WEAK_SIGNATURE, SHA1withRSA, tls.weak-signature, CERTAIN, tls.weak-signature",
    "NOT_PERMITTED, nameConstraints, tls.not-permitted, CERTAIN, tls.not-for-name",
    "NOT_PERMITTED, extendedKeyUsage, tls.not-permitted, CERTAIN, tls.not-for-servers"
  })
  void handshakeWithoutACertificate_isToldByItsEnd(
      TlsOutcome outcome,
      @Nullable String detail,
      String cause,
      Confidence confidence,
      String fact) {
    var finding = finding(endpoint(LOGIN).tls(tls(outcome, detail, null)));
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(facts(finding)).containsExactly(fact);
  }

  @Test
  void handshakeThatNobodyAnswers_saysHowLongTheAgentWaits() {
    var finding = finding(endpoint(LOGIN).tls(tls(TlsOutcome.TIMEOUT, null, null)));
    assertThat(finding.id()).isEqualTo("tls.timeout");
    assertThat(facts(finding)).startsWith("tls.timeout").hasSize(2);
  }

  @Test
  void handshakeThatFailsOddlyAfterACertificate_isPossiblyUntrusted() {
    var leaf = certificate("CN=" + LOGIN, "CN=x", BEGIN, END, LOGIN);
    assertThat(finding(endpoint(LOGIN).tls(tls(TlsOutcome.FAILED, "odd", null, leaf))).id())
        .isEqualTo("tls.untrusted-issuer");
  }

  @Test
  void certificateOutsideItsTime_isTheWorstOfTheChain() {
    var leaf = certificate("CN=leaf", "CN=x", BEGIN.plusSeconds(60), END, LOGIN);
    var above = certificate("CN=above", "CN=y", BEGIN, END.minusSeconds(60));
    var expired = finding(endpoint(LOGIN).tls(tls(TlsOutcome.EXPIRED, null, null, leaf, above)));
    assertThat(expired.facts().getFirst().values())
        .containsEntry("subject", "CN=above")
        .containsEntry("from", BEGIN.toString())
        .containsEntry("to", END.minusSeconds(60).toString());
    var early =
        finding(endpoint(LOGIN).tls(tls(TlsOutcome.NOT_YET_VALID, null, null, above, leaf)));
    assertThat(early.facts().getFirst().values()).containsEntry("subject", "CN=leaf");
    var other = finding(endpoint(LOGIN).tls(tls(TlsOutcome.WRONG_HOST, null, null, leaf)));
    assertThat(other.facts().getFirst())
        .isEqualTo(Fact.of("tls.names").with("names", List.of(LOGIN)));
  }

  @Test
  void certificateThatIsRefused_isToldWithItsIssuer() {
    var leaf = certificate("CN=leaf", "CN=above", BEGIN, END, LOGIN);
    var above = certificate("CN=above", "CN=root", BEGIN, END);
    var trust = new TrustDecision("/etc/ssl/certs", 130, true, true, null);
    var root = finding(endpoint(LOGIN).tls(tls(TlsOutcome.ROOT_EXPIRED, null, trust, leaf, above)));
    assertThat(facts(root))
        .containsExactly("tls.outside-validity", "tls.issuer", "tls.root", "tls.trusted-roots");
    assertThat(root.facts().get(1).values()).containsEntry("issuer", "CN=above");
    assertThat(root.facts().get(2).values()).containsEntry("root", "CN=root");
    var weak =
        finding(endpoint(LOGIN).tls(tls(TlsOutcome.WEAK_SIGNATURE, "MD5", trust, leaf, above)));
    assertThat(facts(weak)).containsExactly("tls.weak-signature", "tls.issuer");
  }

  @Test
  void untrustedCertificate_isToldByWhatTheMachineTrusts() {
    var leaf = certificate("CN=leaf", "CN=above", BEGIN, END, LOGIN);
    var above = certificate("CN=above", "CN=root", BEGIN, END);
    assertThat(untrusted(0, true, leaf)).isEqualTo("host.trust-store-missing CERTAIN");
    assertThat(untrusted(130, true, leaf)).isEqualTo("tls.incomplete-chain LIKELY");
    assertThat(untrusted(130, false, leaf)).isEqualTo("tls.untrusted-issuer CERTAIN");
    assertThat(untrusted(130, true, leaf, above)).isEqualTo("tls.untrusted-issuer CERTAIN");
    assertThat(untrusted(130, true, certificate("CN=me", "CN=me", BEGIN, END, LOGIN)))
        .isEqualTo("tls.untrusted-issuer CERTAIN");
  }

  private static String untrusted(int roots, boolean family, PeerCertificate... chain) {
    var trust = new TrustDecision("/etc/ssl/certs", roots, false, family, null);
    var finding = finding(endpoint(LOGIN).tls(tls(TlsOutcome.UNTRUSTED, null, trust, chain)));
    return finding.id() + " " + finding.confidence();
  }

  @Test
  void gatewayThatIsInspected_isAFault() {
    var gateway = "x.gw.arc.azure.com";
    var own = certificate("CN=" + gateway, "CN=Corp CA, O=Corp", BEGIN, END, gateway);
    var inspected = finding(endpoint(gateway).tls(tls(TlsOutcome.ESTABLISHED, null, null, own)));
    assertThat(inspected.id()).isEqualTo("tls.gateway-inspected");
    assertThat(inspected.confidence()).isEqualTo(Confidence.LIKELY);
    var vendor = certificate("CN=x", "CN=FortiGate CA, O=Fortinet", BEGIN, END, gateway);
    assertThat(
            finding(endpoint(gateway).tls(tls(TlsOutcome.ESTABLISHED, null, null, vendor)))
                .confidence())
        .isEqualTo(Confidence.CERTAIN);
    var elsewhere = finding(endpoint(LOGIN).tls(tls(TlsOutcome.ESTABLISHED, null, null, vendor)));
    assertThat(elsewhere.id()).isEqualTo("tls.inspected");
    assertThat(facts(elsewhere)).containsExactly("tls.issuer", "tls.inspector");
    assertThat(finding(endpoint(LOGIN).tls(tls(TlsOutcome.ESTABLISHED, null, null, own))))
        .returns("tls.inspected", Finding::id)
        .returns(Confidence.LIKELY, Finding::confidence);
    assertThat(diagnose(endpoint(LOGIN).tls(tls(TlsOutcome.ESTABLISHED, null, null))).findings())
        .isEmpty();
  }

  private static ProxyObservation proxy(
      String url,
      @Nullable SystemLookupAnswer name,
      @Nullable TlsObservation tls,
      @Nullable ProxyConnectAnswer connect) {
    var tcp =
        name == null
            ? new TcpObservation(0, 5, List.of(attempt(ADDRESS, TcpConnectOutcome.CONNECTED)), null)
            : null;
    return new ProxyObservation(0, 5, url, "HTTPS_PROXY", name, tcp, tls, connect);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SUCH_HOST, , proxy.no-such-host",
    "NO_ADDRESS, , proxy.no-address",
    "TEMPORARY_FAILURE, , proxy.name-temporary-failure",
    "TIMEOUT, , proxy.name-timeout",
    "FAILED, , proxy.name-failed",
    "FAILED, odd, proxy.name-error"
  })
  void proxyWithoutAnAddress_isToldByTheLookup(
      DnsLookupOutcome outcome, @Nullable String detail, String fact) {
    var name = new SystemLookupAnswer(outcome, List.of(), 3, detail);
    var finding = finding(endpoint(LOGIN).proxy(proxy(PROXY, name, null, null)));
    assertThat(finding.id()).isEqualTo("proxy.unresolvable");
    assertThat(facts(finding)).startsWith(fact);
    var isUnanswered =
        outcome == DnsLookupOutcome.TEMPORARY_FAILURE || outcome == DnsLookupOutcome.TIMEOUT;
    assertThat(facts(finding)).hasSize(isUnanswered ? 3 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, proxy.timeout, CERTAIN, proxy.tls-timeout",
    "ALERTED, proxy.not-a-proxy, LIKELY, proxy.tls-alerted",
    "RESET, proxy.not-a-proxy, LIKELY, proxy.tls-reset",
    "CLOSED, proxy.not-a-proxy, LIKELY, proxy.tls-closed",
    "NOT_TLS, proxy.not-a-proxy, LIKELY, proxy.tls-not-tls",
    "FAILED, proxy.not-a-proxy, LIKELY, proxy.tls-failed",
    "PROTOCOL_REJECTED, tls.protocol-version, CERTAIN, tls.no-common-protocol",
    "UNTRUSTED, tls.untrusted-issuer, LIKELY, tls.untrusted"
  })
  void proxyOverTls_isToldByItsHandshake(
      TlsOutcome outcome, String cause, Confidence confidence, String fact) {
    var seen = proxy("https://proxy.corp.example:3129", null, tls(outcome, null, null), null);
    var finding = finding(endpoint(LOGIN).proxy(seen));
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(facts(finding)).startsWith(fact);
    assertThat(finding.subjects())
        .containsExactly(cause.startsWith("tls.") ? "proxy.corp.example" : LOGIN);
  }

  private static ProxyConnectAnswer answer(
      ProxyConnectResult result, @Nullable Integer status, String... namesAndValues) {
    var headers = new ArrayList<HttpHeader>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      headers.add(new HttpHeader(namesAndValues[i], namesAndValues[i + 1]));
    }
    var line = status == null ? null : "HTTP/1.1 " + status;
    return new ProxyConnectAnswer(result, status, line, headers, List.of(), false, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "403, proxy.forbidden, CERTAIN",
    "401, proxy.authentication-required, CERTAIN",
    "407, proxy.authentication-required, CERTAIN",
    "201, proxy.not-a-proxy, LIKELY",
    "404, proxy.not-a-proxy, LIKELY",
    "301, proxy.not-a-proxy, LIKELY",
    "302, proxy.not-a-proxy, LIKELY",
    "511, http.captive-portal, LIKELY",
    "500, proxy.upstream-failed, LIKELY",
    "502, proxy.upstream-failed, CERTAIN",
    "429, proxy.forbidden, LIKELY",
    "451, proxy.forbidden, LIKELY"
  })
  void proxyThatRefuses_isToldByItsStatus(int status, String cause, Confidence confidence) {
    var connect = answer(ProxyConnectResult.REJECTED, status, "Location", "/here", "Server", "x");
    var finding = finding(endpoint(LOGIN).proxy(proxy(PROXY, null, null, connect)));
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(Evidence.of(finding)).contains("CONNECT " + LOGIN + ":443 → HTTP/1.1 " + status);
    assertThat(facts(finding)).filteredOn("proxy.header"::equals).hasSize(2);
    assertThat(facts(finding).contains("proxy.throttled")).isEqualTo(status == 429);
  }

  @ParameterizedTest
  @CsvSource({
    "302, https://portal.example/login, http.captive-portal",
    "308, https://portal.example/login, proxy.not-a-proxy",
    "307, https://LOGIN.windows.net/x, proxy.not-a-proxy",
    "303, http://PROXY.corp.example/x, proxy.not-a-proxy"
  })
  void proxyThatSendsElsewhere_isAPortalOrNoProxy(int status, String location, String cause) {
    var connect = answer(ProxyConnectResult.REJECTED, status, "location", location);
    assertThat(finding(endpoint(LOGIN).proxy(proxy(PROXY, null, null, connect))).id())
        .isEqualTo(cause);
  }

  @Test
  void proxyThatAsksToWait_saysHowLong() {
    var connect = answer(ProxyConnectResult.REJECTED, 429, "Via", "x", "RETRY-after", "30");
    assertThat(finding(endpoint(LOGIN).proxy(proxy(PROXY, null, null, connect))).facts())
        .contains(Fact.of("proxy.throttled").with("retryAfter", "30"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_PROXY, proxy.not-a-proxy, CERTAIN",
    "CLOSED, proxy.not-a-proxy, LIKELY",
    "RESET, proxy.not-a-proxy, LIKELY",
    "TIMEOUT, proxy.timeout, CERTAIN",
    "FAILED, proxy.unreachable, POSSIBLE"
  })
  void proxyThatSaysNothing_isToldByWhatItDid(
      ProxyConnectResult result, String cause, Confidence confidence) {
    var finding =
        finding(
            endpoint(LOGIN).proxy(proxy("http://127.0.0.1:80", null, null, answer(result, null))));
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(facts(finding).contains("proxy.on-this-server"))
        .isEqualTo(cause.equals("proxy.not-a-proxy"));
    assertThat(facts(finding).contains("proxy.default-port"))
        .isEqualTo(cause.equals("proxy.not-a-proxy"));
  }

  /** Who sends a page has not understood what was asked; a tunnel shows that it has. */
  @Test
  void proxyThatSendsAPage_isNoneUnlessThereIsATunnel() {
    var page = answer(ProxyConnectResult.ESTABLISHED, 200, "content-type", "Text/HTML; x");
    var seen = endpoint(LOGIN).proxy(proxy(PROXY, null, null, page));
    assertThat(finding(seen.tls(tls(TlsOutcome.NOT_TLS, null, null))).id())
        .isEqualTo("proxy.not-a-proxy");
    var leaf = certificate("CN=leaf", "CN=above", BEGIN, END, LOGIN);
    assertThat(finding(seen.tls(tls(TlsOutcome.WRONG_HOST, null, null, leaf))).id())
        .isEqualTo("tls.wrong-host");
    assertThat(diagnose(seen.tls(tls(TlsOutcome.ESTABLISHED, null, null))).findings()).isEmpty();
    var plain = answer(ProxyConnectResult.ESTABLISHED, 200, "Content-Type", "text/plain");
    assertThat(
            finding(
                    endpoint(LOGIN)
                        .proxy(proxy(PROXY, null, null, plain))
                        .tls(tls(TlsOutcome.NOT_TLS, null, null)))
                .id())
        .isEqualTo("tls.not-tls");
  }

  @Test
  void socks_isNoProxyForTheAgent() {
    var seen = proxy("socks5://proxy.corp.example:1080", null, null, null);
    assertThat(finding(endpoint(LOGIN).proxy(seen)))
        .returns("proxy.unsupported-scheme", Finding::id)
        .returns(List.of("HTTPS_PROXY"), Finding::subjects);
  }
}
