package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.ADDRESS;
import static io.arcpreflight.diagnosis.HandMade.attempt;
import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static io.arcpreflight.diagnosis.HandMade.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EdnsFailure;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HelloOutcome;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.LargeHelloObservation;
import io.arcpreflight.observation.endpoint.NameOrder;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers, second attempts and large hellos come to, judged from observations by hand. */
class HandMadeAnswersTest {
  private static final String ARM = "management.azure.com";

  private static Diagnosis diagnose(RunContext context, List<CheckRecord> checks) {
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
        .diagnose(new RunRecord(context, checks));
  }

  private static Diagnosis diagnose(CheckRecord... checks) {
    return diagnose(RunContext.ofCheck(false, false, false, List.of()), List.of(checks));
  }

  private static EndpointObservation seen(HandMade endpoint) {
    return (EndpointObservation) ((Outcome.Seen) endpoint.check().outcome()).observation();
  }

  private static CheckRecord check(EndpointObservation seen) {
    var host = seen.target().host();
    return new CheckRecord("endpoint." + host, host, true, 9, new Outcome.Seen(seen));
  }

  private static List<String> facts(Finding finding) {
    return finding.facts().stream().map(Fact::id).toList();
  }

  private static HttpObservation http(
      HttpOutcome outcome,
      @Nullable Integer status,
      @Nullable AnsweredBy by,
      @Nullable String body,
      @Nullable Boolean cutShort,
      String... namesAndValues) {
    var headers = new ArrayList<HttpHeader>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      headers.add(new HttpHeader(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new HttpObservation(
        0, 9, outcome, status, "http/1.1", by, null, headers, 0L, body, List.of(), null, cutShort);
  }

  private static Finding finding(HttpObservation http) {
    return diagnose(check(seen(endpoint(ARM)).withHttp(http))).findings().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, http.timeout, CERTAIN",
    "RESET, http.interrupted, CERTAIN",
    "CLOSED, http.interrupted, CERTAIN",
    "MALFORMED, http.unexpected-answer, CERTAIN",
    "FAILED, http.interrupted, LIKELY"
  })
  void requestWithoutAnAnswer_isToldByItsEnd(
      HttpOutcome outcome, String cause, Confidence confidence) {
    var finding = finding(http(outcome, null, null, null, null));
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.confidence()).isEqualTo(confidence);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(facts(finding)).hasSize(outcome == HttpOutcome.TIMEOUT ? 2 : 1);
  }

  @Test
  void answerThatIsCutShort_isNone() {
    var finding = finding(http(HttpOutcome.ANSWERED, 200, AnsweredBy.AZURE, null, true));
    assertThat(finding.id()).isEqualTo("http.interrupted");
    assertThat(facts(finding)).contains("http.cut-short");
    assertThat(
            diagnose(
                    check(
                        seen(endpoint(ARM))
                            .withHttp(
                                http(HttpOutcome.ANSWERED, 404, AnsweredBy.UNKNOWN, null, false))))
                .findings())
        .isEmpty();
  }

  @Test
  void answerThatAsksToWait_isAWarning() {
    var throttled =
        http(HttpOutcome.ANSWERED, 429, AnsweredBy.UNKNOWN, null, null, "retry-after", "7");
    assertThat(finding(throttled))
        .returns("http.unexpected-answer", Finding::id)
        .returns(Severity.WARNING, Finding::severity)
        .satisfies(
            it ->
                assertThat(it.facts()).contains(Fact.of("http.throttled").with("retryAfter", "7")));
  }

  private static LargeHelloObservation hello(HelloOutcome large, @Nullable HelloOutcome small) {
    return new LargeHelloObservation(0, 3_000, 1_700, large, small, null);
  }

  @ParameterizedTest
  @CsvSource({
    "RESET, ANSWERED, tls.hello-reset, tls.hello-small-answered",
    "CLOSED, RESET, tls.hello-closed, tls.hello-small-lost",
    "TIMEOUT, , tls.hello-timeout, "
  })
  void largeHello_thatIsLost_isAFault(
      HelloOutcome large, @Nullable HelloOutcome small, String fact, @Nullable String other) {
    var finding =
        diagnose(check(seen(endpoint(ARM)).withLargeHello(hello(large, small))))
            .findings()
            .getFirst();
    assertThat(finding.id()).isEqualTo("tls.client-hello-lost");
    assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(facts(finding)).isEqualTo(other == null ? List.of(fact) : List.of(fact, other));
    assertThat(finding.facts().getFirst().values())
        .containsEntry("host", ARM)
        .containsEntry("bytes", 1_700L);
  }

  @ParameterizedTest
  @CsvSource({"ANSWERED", "ALERTED", "NOT_TLS", "NOT_SENT"})
  void largeHello_thatWasRead_isNone(HelloOutcome outcome) {
    assertThat(diagnose(check(seen(endpoint(ARM)).withLargeHello(hello(outcome, null)))).findings())
        .isEmpty();
  }

  private static DnsServerAnswer answer(@Nullable EdnsFailure edns) {
    return new DnsServerAnswer(
        "10.0.0.2",
        DnsServerOutcome.ANSWERED,
        null,
        List.of(ADDRESS),
        List.of(),
        null,
        3,
        null,
        null,
        null,
        null,
        edns);
  }

  private static CheckRecord resolvers(NameOrder order) {
    return new CheckRecord(
        "dns.resolvers",
        "x",
        false,
        1,
        new Outcome.Seen(
            new ResolverObservation(
                "/etc/resolv.conf",
                List.of("10.0.0.2"),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                order,
                null)));
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTED, FILES_DNS, ERROR, dns.edns-rejected",
    "UNANSWERED, FILES_DNS, ERROR, dns.edns-unanswered",
    "REJECTED, C_LIBRARY, WARNING, dns.edns-rejected"
  })
  void serverWithoutEdns_stopsTheAgentThatAsksItself(
      EdnsFailure failure, NameOrder order, Severity severity, String fact) {
    var system = new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of(ADDRESS), 3, null);
    var dns = new DnsObservation(0, 3, system, List.of(answer(failure)));
    var finding =
        diagnose(resolvers(order), endpoint(ARM).dns(dns).check()).findings().stream()
            .filter(it -> it.id().equals("dns.edns-unsupported"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.facts().getFirst())
        .isEqualTo(Fact.of(fact).with("server", "10.0.0.2").with("host", ARM));
    var withEdns = new DnsObservation(0, 3, system, List.of(answer(null)));
    assertThat(diagnose(resolvers(order), endpoint(ARM).dns(withEdns).check()).findings())
        .isEmpty();
  }

  private static Diagnosis unlisted(boolean resolvesOthers, DnsLookupOutcome outcome) {
    var host = "koreanorth-gas.guestconfiguration.azure.com";
    var system = new SystemLookupAnswer(outcome, List.of(), 3, null);
    var denied = endpoint(host).dns(new DnsObservation(0, 3, system, List.of())).check();
    var context =
        RunContext.ofCheck(
            false,
            false,
            false,
            List.of(
                new SettingProblem(
                    "parameter.region-unlisted",
                    "--location",
                    Fact.of("parameter.region-unlisted")
                        .with("flag", "--location")
                        .with("value", "koreanorth")
                        .with("count", 60)
                        .with("cloud", "AzureCloud"))));
    var other = resolvesOthers ? resolved(ADDRESS) : new DnsObservation(0, 3, system, List.of());
    return diagnose(
        context,
        List.of(
            new CheckRecord("endpoint.guest-config-regional", host, true, 9, denied.outcome()),
            endpoint(ARM).dns(other).check()));
  }

  /** A region that Azure has no name for does not exist. */
  @Test
  void unlistedRegion_whoseNameIsDenied_isNone() {
    var finding = unlisted(true, DnsLookupOutcome.NO_SUCH_HOST).findings().getFirst();
    assertThat(finding.id()).isEqualTo("parameter.region");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(unlisted(true, DnsLookupOutcome.NO_SUCH_HOST).findings()).hasSize(1);
    assertThat(unlisted(false, DnsLookupOutcome.NO_SUCH_HOST).findings())
        .extracting(Finding::id)
        .contains("parameter.region-unlisted")
        .doesNotContain("parameter.region");
    assertThat(unlisted(true, DnsLookupOutcome.TEMPORARY_FAILURE).findings())
        .extracting(Finding::id)
        .contains("parameter.region-unlisted")
        .doesNotContain("parameter.region");
  }

  private static EndpointObservation refused(String host) {
    return seen(endpoint(host).tcp(attempt(ADDRESS, TcpConnectOutcome.REFUSED)));
  }

  private static EndpointObservation reset(String host) {
    return seen(
        endpoint(host)
            .tls(
                new TlsObservation(
                    0, 9, TlsOutcome.RESET, null, null, null, List.of(), null, null)));
  }

  private static EndpointObservation silent(String host) {
    return seen(endpoint(host)).withHttp(http(HttpOutcome.CLOSED, null, null, null, null));
  }

  /** What failed once and then did not comes and goes. */
  @Test
  void endpointThatPassesAgain_isAWarningOfItsPhase() {
    assertThat(flapping(refused(ARM))).isEqualTo("tcp.flapping");
    assertThat(flapping(reset(ARM))).isEqualTo("tls.flapping");
    assertThat(flapping(silent(ARM))).isEqualTo("http.flapping");
    assertThat(flapping(unresolved(ARM))).isEqualTo("dns.flapping");
    assertThat(
            diagnose(check(seen(endpoint(ARM)).withAttempts(List.of(seen(endpoint(ARM))))))
                .findings())
        .isEmpty();
  }

  private static EndpointObservation unresolved(String host) {
    var system = new SystemLookupAnswer(DnsLookupOutcome.NO_SUCH_HOST, List.of(), 3, null);
    return seen(endpoint(host).dns(new DnsObservation(0, 3, system, List.of())));
  }

  private static String flapping(EndpointObservation before) {
    var finding =
        diagnose(check(seen(endpoint(ARM)).withAttempts(List.of(before)))).findings().getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.facts().getLast())
        .isEqualTo(Fact.of("endpoint.passed-again").with("host", ARM));
    return finding.id();
  }

  private static CheckRecord passedAgain(String host) {
    return check(seen(endpoint(host)).withAttempts(List.of(refused(host))));
  }

  /** Where several fail side by side and none of them alone, it is how many there are. */
  @Test
  void endpointsThatFailTogetherAlone_areALimit() {
    var three =
        diagnose(
            passedAgain("a.azure.com"), passedAgain("b.azure.com"), passedAgain("c.azure.com"));
    assertThat(three.findings())
        .singleElement()
        .returns("network.limited", Finding::id)
        .returns(Confidence.LIKELY, Finding::confidence)
        .satisfies(
            it ->
                assertThat(it.facts())
                    .contains(
                        Fact.of("network.side-by-side").with("failed", 3).with("endpoints", 3)));
    var two = diagnose(passedAgain("a.azure.com"), passedAgain("b.azure.com"));
    assertThat(two.findings()).extracting(Finding::id).containsExactly("tcp.flapping");
    var oneFailsAgain =
        diagnose(
            passedAgain("a.azure.com"),
            passedAgain("b.azure.com"),
            passedAgain("c.azure.com"),
            check(refused("d.azure.com").withAttempts(List.of(refused("d.azure.com")))));
    assertThat(oneFailsAgain.findings())
        .extracting(Finding::id)
        .containsExactly("tcp.refused", "tcp.flapping");
    assertThat(oneFailsAgain.findings().getFirst().facts())
        .contains(Fact.of("endpoint.others-passed-again").with("others", 3));
  }
}
