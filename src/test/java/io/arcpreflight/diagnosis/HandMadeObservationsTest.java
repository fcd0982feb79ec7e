package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.ADDRESS;
import static io.arcpreflight.diagnosis.HandMade.attempt;
import static io.arcpreflight.diagnosis.HandMade.diagnose;
import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static io.arcpreflight.diagnosis.HandMade.resolvedIn;
import static io.arcpreflight.diagnosis.HandMade.server;
import static io.arcpreflight.diagnosis.HandMade.unresolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Causes that loopback cannot show for real, judged from observations made by hand. */
class HandMadeObservationsTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String PROXY = "http://proxy.corp.example:3128";

  private static Finding leading(Diagnosis diagnosis, String cause) {
    var finding = diagnosis.findings().getFirst();
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.code()).isEqualTo("AZCM0026");
    assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.NETWORK.number());
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.NOT_READY);
    return finding;
  }

  @ParameterizedTest
  @CsvSource({
    "NETWORK_UNREACHABLE, tcp.network-unreachable, CERTAIN, network is unreachable",
    "HOST_UNREACHABLE, tcp.host-unreachable, CERTAIN, no route to host",
    "PROHIBITED, tcp.prohibited, CERTAIN, forbidden on this machine",
    "NO_LOCAL_PORT, tcp.no-local-port, CERTAIN, no free local port",
    "FAILED, tcp.host-unreachable, POSSIBLE, odd"
  })
  void handMade_connectionThatTheSystemRefuses_isToldByItsOutcome(
      TcpConnectOutcome outcome, String cause, Confidence confidence, String words) {
    var finding = leading(diagnose(endpoint(LOGIN).tcp(attempt(ADDRESS, outcome))), cause);

    assertThat(finding.subjects()).containsExactly(LOGIN);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(Evidence.of(finding)).containsExactly("connect " + ADDRESS + ":443 → " + words);
  }

  @Test
  void handMade_machineWithoutAnyNetwork_isOneRootCause() {
    var unreachable =
        unresolved(
            server("8.8.8.8", DnsServerOutcome.UNREACHABLE, "Network is unreachable"),
            server("8.8.4.4", DnsServerOutcome.UNREACHABLE, "Network is unreachable"));

    var diagnosis = diagnose(endpoint(LOGIN).dns(unreachable), endpoint(ARM).dns(unreachable));

    assertThat(diagnosis.findings()).hasSize(1);
    var finding = leading(diagnosis, "tcp.network-unreachable");
    assertThat(finding.subjects()).containsExactly(LOGIN, ARM);
    assertThat(finding.affected()).isEqualTo(new Affected(2, 2));
    assertThat(Evidence.of(finding))
        .contains("DNS server 8.8.8.8: unreachable (Network is unreachable)");
  }

  @Test
  void handMade_noRouteToDnsNorToTheAddress_isStillOneCause() {
    var unreachable = unresolved(server("8.8.8.8", DnsServerOutcome.UNREACHABLE, null));
    var refused = attempt(ADDRESS, TcpConnectOutcome.NETWORK_UNREACHABLE);

    var diagnosis = diagnose(endpoint(LOGIN).dns(unreachable), endpoint(ARM).tcp(refused));

    assertThat(diagnosis.findings())
        .extracting(Finding::id)
        .containsExactly("tcp.network-unreachable");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, TIMEOUT, tcp.refused",
    "TIMEOUT, HOST_UNREACHABLE, tcp.timeout",
    "NETWORK_UNREACHABLE, HOST_UNREACHABLE, tcp.host-unreachable",
    "NETWORK_UNREACHABLE, PROHIBITED, tcp.prohibited",
    "NETWORK_UNREACHABLE, TIMEOUT, tcp.timeout"
  })
  void handMade_mixedOutcomes_areToldByTheMostTelling(
      TcpConnectOutcome one, TcpConnectOutcome other, String cause) {
    leading(diagnose(endpoint(LOGIN).tcp(attempt("2603::1", one), attempt(ADDRESS, other))), cause);
  }

  @Test
  void handMade_partlyReachable_showsTheEndpointsOwnPort() {
    var diagnosis =
        diagnose(
            endpoint(LOGIN)
                .port(8443)
                .tcp(
                    attempt("2603::1", TcpConnectOutcome.TIMEOUT),
                    attempt(ADDRESS, TcpConnectOutcome.CONNECTED)));

    assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.READY.number());
    assertThat(Evidence.of(diagnosis.findings().getFirst()))
        .containsExactly(
            "connect [2603::1]:8443 → no answer in 5 ms",
            "connect " + ADDRESS + ":8443 → connected in 5 ms");
  }

  @ParameterizedTest
  @CsvSource({"NETWORK_UNREACHABLE, CONNECTED", "CONNECTED, NETWORK_UNREACHABLE"})
  void handMade_machineWithOneFamilyOnly_isNotPartlyReachable(
      TcpConnectOutcome ipv6, TcpConnectOutcome ipv4) {
    var diagnosis = diagnose(endpoint(LOGIN).tcp(attempt("2603::1", ipv6), attempt(ADDRESS, ipv4)));

    assertThat(diagnosis.findings()).isEmpty();
  }

  @Test
  void handMade_attemptForWhichThereWasNoFile_saysNothingOfItsAddress() {
    var lacking =
        new TcpConnectAttempt(
            "2603::1", TcpConnectOutcome.FAILED, 0, "Too many open files", null, null);
    var diagnosis =
        diagnose(endpoint(LOGIN).tcp(lacking, attempt(ADDRESS, TcpConnectOutcome.CONNECTED)));

    assertThat(diagnosis.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NETWORK_UNREACHABLE", "HOST_UNREACHABLE", "PROHIBITED"})
  void handMade_noWayToTheProxy_isProxyUnreachable(TcpConnectOutcome outcome) {
    var tcp = new TcpObservation(0, 5, List.of(attempt("10.0.0.8", outcome)), null);
    var name = new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of("10.0.0.8"), 1, null);
    var proxy = new ProxyObservation(0, 5, PROXY, "HTTPS_PROXY", name, tcp, null, null);

    var finding = leading(diagnose(endpoint(LOGIN).proxy(proxy)), "proxy.unreachable");

    assertThat(Evidence.of(finding).getFirst()).startsWith(PROXY + ": connect 10.0.0.8:3128 → ");
  }

  @Test
  void handMade_connectThatFailsOddly_isPossiblyUnreachable() {
    var connect =
        new ProxyConnectAnswer(
            ProxyConnectResult.FAILED, null, null, List.of(), List.of(), false, null, "odd");
    var proxy = new ProxyObservation(0, 5, PROXY, "HTTPS_PROXY", null, null, null, connect);

    var finding = leading(diagnose(endpoint(LOGIN).proxy(proxy)), "proxy.unreachable");

    assertThat(finding.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(Evidence.of(finding)).containsExactly("CONNECT " + LOGIN + ":443 → odd");
  }

  @Test
  void handMade_slowLookup_isAWarning() {
    var diagnosis = diagnose(endpoint(LOGIN).dns(resolvedIn(2_400, ADDRESS)));

    assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.READY.number());
    var finding = diagnosis.findings().getFirst();
    assertThat(finding.id()).isEqualTo("dns.slow");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(Evidence.of(finding)).containsExactly(LOGIN + " took 2400 ms to resolve");
    assertThat(diagnose(endpoint(LOGIN).dns(resolvedIn(1_999, ADDRESS))).findings()).isEmpty();
  }

  @Test
  void handMade_chainThatOnlyThisProgramTrusts_warnsOfTheDifferenceBesideTheError() {
    var diagnosis =
        diagnose(endpoint(LOGIN).tls(untrusted(true, false, "CN=DigiCert Global Root G2")));

    leading(diagnosis, "tls.untrusted-issuer");
    assertThat(diagnosis.findings())
        .extracting(Finding::id)
        .containsExactly("tls.untrusted-issuer", "tls.trust-differs");
    assertThat(diagnosis.findings().getLast().severity()).isEqualTo(Severity.WARNING);
  }

  /** An old system knows DigiCert's first root and lacks the second, under which Azure is today. */
  @Test
  void handMade_intermediateUnderAnUnknownRootOfAKnownFamily_lacksTheRoot() {
    var issuer = "CN=DigiCert Global Root G2, OU=www.digicert.com, O=DigiCert Inc, C=US";

    leading(diagnose(endpoint(LOGIN).tls(untrusted(true, true, issuer))), "tls.untrusted-issuer");
  }

  private static TlsObservation untrusted(boolean own, boolean familyTrusted, String rootName) {
    return new TlsObservation(
        0,
        9,
        TlsOutcome.UNTRUSTED,
        "TLSv1.3",
        null,
        null,
        List.of(
            certificate("CN=" + LOGIN, "CN=Issuing CA 03", LOGIN),
            certificate("CN=Issuing CA 03", rootName, null)),
        new TrustDecision("/etc/ssl/certs/ca-certificates.crt", 130, false, familyTrusted, own),
        null);
  }

  private static PeerCertificate certificate(String subject, String issuer, @Nullable String name) {
    return new PeerCertificate(
        subject,
        issuer,
        "0a",
        false,
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2027-01-01T00:00:00Z"),
        name == null ? List.of() : List.of(name),
        "00",
        null);
  }

  @Test
  void handMade_optionalEndpoint_warnsAndGivesNoCode() {
    var refused = attempt(ADDRESS, TcpConnectOutcome.REFUSED);

    var diagnosis = diagnose(endpoint(LOGIN).optional().tcp(refused));

    var finding = diagnosis.findings().getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.code()).isNull();
    assertThat(diagnosis.exitCode()).isEqualTo(ExitCode.READY.number());
    assertThat(diagnosis.checks().getFirst().status()).isEqualTo(CheckStatus.WARN);
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "301, 0", "404, 0", "403, 1", "451, 1", "502, 1"})
  void handMade_answerInTheClear_isTakenForWhatItSeemsToBe(int status, int findings) {
    var diagnosis =
        diagnose(endpoint("www.microsoft.com").port(80).answered(status, AnsweredBy.UNKNOWN));

    assertThat(diagnosis.findings()).hasSize(findings);
    assertThat(diagnosis.findings())
        .allSatisfy(
            finding ->
                assertThat(Evidence.of(finding))
                    .containsExactly("GET http://www.microsoft.com/ → HTTP " + status));
  }
}
