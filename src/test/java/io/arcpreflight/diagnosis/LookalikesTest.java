package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.ADDRESS;
import static io.arcpreflight.diagnosis.HandMade.attempt;
import static io.arcpreflight.diagnosis.HandMade.diagnose;
import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static io.arcpreflight.diagnosis.HandMade.resolvedIn;
import static io.arcpreflight.diagnosis.HandMade.run;
import static io.arcpreflight.diagnosis.HandMade.server;
import static io.arcpreflight.diagnosis.HandMade.unresolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.Evidence;
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
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Faults that look like somebody else's, judged from observations made by hand. */
class LookalikesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String PROXY = "http://proxy.corp.example:3128";
  private static final RunContext NOTHING_MORE = RunContext.ofCheck(false, false, false, List.of());

  private static Finding leading(Diagnosis diagnosis, String cause) {
    var finding = diagnosis.findings().getFirst();
    assertThat(finding.id()).isEqualTo(cause);
    return finding;
  }

  private static RunContext knowing(Fact... background) {
    return NOTHING_MORE.withBackground(List.of(background));
  }

  private static Diagnosis diagnoseWith(
      RunContext context, ResolverObservation resolver, HandMade... endpoints) {
    var checks = new ArrayList<CheckRecord>();
    checks.add(new CheckRecord("dns.servers", "resolv.conf", true, 1, new Outcome.Seen(resolver)));
    checks.addAll(run(context, endpoints).checks());
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
        .diagnose(new RunRecord(context, checks));
  }

  private static ProxyObservation unconnected(
      String url, String address, TcpConnectOutcome outcome) {
    var tcp = new TcpObservation(0, 5, List.of(attempt(address, outcome)), null);
    return new ProxyObservation(0, 5, url, "HTTPS_PROXY", null, tcp, null, null);
  }

  private static ProxyObservation answering(
      String url, ProxyConnectResult result, int status, @Nullable String location) {
    var tcp =
        new TcpObservation(0, 5, List.of(attempt("10.9.9.9", TcpConnectOutcome.CONNECTED)), null);
    var headers =
        location == null ? List.<HttpHeader>of() : List.of(new HttpHeader("Location", location));
    var answer =
        new ProxyConnectAnswer(
            result, status, "HTTP/1.1 " + status, headers, List.of(), false, null, null);
    return new ProxyObservation(0, 5, url, "HTTPS_PROXY", null, tcp, null, answer);
  }

  private static DnsServerAnswer answering(String server) {
    return new DnsServerAnswer(
        server, DnsServerOutcome.ANSWERED, "NOERROR", List.of(ADDRESS), List.of(), 60L, 3, null);
  }

  @Test
  void localResolverThatDoesNotRun_isWhyNoNameResolves_whateverOtherServersSay() {
    var stopped =
        Fact.of("dns.local-resolver-stopped")
            .with("server", "127.0.0.53")
            .with("unit", "systemd-resolved.service");
    var answered = answering("10.10.2.53");

    var finding =
        leading(
            diagnose(knowing(stopped), endpoint(LOGIN).dns(unresolved(answered))), "dns.timeout");

    assertThat(finding.facts().getFirst()).isEqualTo(stopped);
    assertThat(finding.shared())
        .contains("dns.local-resolver-stopped")
        .doesNotContain("agent.wait-connection");
  }

  @Test
  void localResolverThatFails_showsWhomItAsks() {
    var local =
        Fact.of("dns.local-resolver").with("server", "127.0.0.1").with("program", "unbound");
    var upstream =
        Fact.of("dns.local-upstream").with("upstream", "10.1.2.3").with("from", "/etc/unbound/u");
    var failed =
        new DnsServerAnswer(
            "127.0.0.1",
            DnsServerOutcome.ANSWERED,
            "SERVFAIL",
            List.of(),
            List.of(),
            null,
            3,
            null);

    var finding =
        leading(
            diagnose(knowing(local, upstream), endpoint(LOGIN).dns(unresolved(failed))),
            "dns.server-failure");

    assertThat(Evidence.of(finding))
        .startsWith(
            "127.0.0.1 is this server itself: unbound",
            "it passes questions on to 10.1.2.3 (/etc/unbound/u)");
  }

  /** The system resolves nothing, the first server answers, and the line of one is indented. */
  private static Finding ofIndented(String indented, String... servers) {
    var remark =
        Fact.of("dns.resolv-conf-indented")
            .with("file", "/etc/resolv.conf")
            .with("line", 2)
            .with("text", "nameserver " + indented);
    var resolver =
        new ResolverObservation(
            "/etc/resolv.conf",
            List.of(servers),
            List.of(),
            List.of(),
            List.of(),
            List.of(remark),
            null,
            null,
            null,
            null);
    var answered = answering(servers[0]);
    return leading(
        diagnoseWith(NOTHING_MORE, resolver, endpoint(LOGIN).dns(unresolved(answered))),
        "dns.system-resolver");
  }

  @Test
  void nameThatWindowsAsksOtherServersFor_tellsWhichPolicyAndServers() {
    var policy =
        Fact.of("dns.name-policy")
            .with("namespace", ".WINDOWS.net")
            .with("servers", List.of("10.0.0.53"))
            .with("key", "HKLM\\{1}");
    var other = Fact.of("dns.name-policy").with("namespace", ".corp.example");
    var resolver =
        ResolverObservation.of("network adapters", List.of("10.10.2.53"), List.of(), List.of())
            .with(List.of(other, policy));
    var answered = answering("10.10.2.53");

    var finding =
        leading(
            diagnoseWith(NOTHING_MORE, resolver, endpoint(LOGIN).dns(unresolved(answered))),
            "dns.system-resolver");

    assertThat(finding.facts().getFirst()).isEqualTo(policy);
    assertThat(finding.facts()).doesNotContain(other);
  }

  @Test
  void indentedServers_thatAnswerWhenAskedDirectly_areWhyTheSystemFails() {
    var finding = ofIndented("10.10.2.53", "10.10.2.53");

    assertThat(finding.shared()).contains("dns.resolv-conf-none-read");
  }

  @Test
  void oneIndentedServerBesideAnother_isNotWhyTheSystemFails() {
    var finding = ofIndented("10.10.2.54", "10.10.2.53", "10.10.2.54");

    assertThat(finding.shared())
        .contains("dns.resolv-conf-indented")
        .doesNotContain("dns.resolv-conf-none-read");
  }

  @Test
  void silentServers_tellHowLongTheAgentWouldWait() {
    var silent = unresolved(server("10.10.2.53", DnsServerOutcome.TIMEOUT, null));

    assertThat(Evidence.of(leading(diagnose(endpoint(LOGIN).dns(silent)), "dns.timeout")))
        .contains("azcmagent would wait 30 s for name and connection (Go's default)");
  }

  @Test
  void proxyThatOnlyLoginShellsKnow_isToldBesideTheTimeOut() {
    var login =
        Fact.of("proxy.login-shells")
            .with("file", "/etc/environment")
            .with("line", 2)
            .with("variable", "HTTPS_PROXY")
            .with("loginProxy", PROXY);
    var timeout = attempt(ADDRESS, TcpConnectOutcome.TIMEOUT);

    var finding = leading(diagnose(knowing(login), endpoint(LOGIN).tcp(timeout)), "tcp.timeout");

    assertThat(finding.facts().getFirst()).isEqualTo(login);
    assertThat(finding.shared()).contains("agent.wait-connection");
  }

  @Test
  void proxyThatOnlyWindowsHas_isToldBesideTheTimeOut() {
    var kept = Fact.of("proxy.windows-only").with("keptBy", "WinHTTP").with("loginProxy", PROXY);
    var timeout = attempt(ADDRESS, TcpConnectOutcome.TIMEOUT);

    var finding = leading(diagnose(knowing(kept), endpoint(LOGIN).tcp(timeout)), "tcp.timeout");

    assertThat(finding.facts().getFirst()).isEqualTo(kept);
  }

  @Test
  void privateAddressThatTimesOut_isNotReachedThroughALoginShellsProxy() {
    var login = Fact.of("proxy.login-shells").with("file", "/etc/environment");
    var timeout = attempt("10.10.7.4", TcpConnectOutcome.TIMEOUT);

    var finding =
        leading(
            diagnose(
                knowing(login),
                endpoint("arc.corp.example").dns(resolvedIn(3, "10.10.7.4")).tcp(timeout)),
            "tcp.timeout");

    assertThat(finding.shared())
        .contains("tcp.private-address")
        .doesNotContain("proxy.login-shells");
  }

  @Test
  void oneOfTwoAddressesPrivate_isNoPrivateConnection() {
    var finding =
        leading(
            diagnose(
                endpoint(LOGIN)
                    .tcp(
                        attempt("10.10.7.4", TcpConnectOutcome.TIMEOUT),
                        attempt(ADDRESS, TcpConnectOutcome.TIMEOUT))),
            "tcp.timeout");

    assertThat(finding.shared()).doesNotContain("tcp.private-address");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3128, 127.0.0.1, true, false",
    "http://127.0.0.1:80, 127.0.0.1, true, true",
    "http://[::1]:3128, ::1, true, false",
    "http://proxy.corp.example:80, 10.9.9.9, false, true",
    "https://proxy.corp.example:443, 10.9.9.9, false, true",
    "http://proxy.corp.example:443, 10.9.9.9, false, false",
    "http://proxy.corp.example:3128, 10.9.9.9, false, false",
  })
  void proxyAddress_tellsWhetherItIsThisServer_orHasTheDefaultPort(
      String url, String address, boolean here, boolean usual) {
    var refused = unconnected(url, address, TcpConnectOutcome.REFUSED);

    var ids = leading(diagnose(endpoint(LOGIN).proxy(refused)), "proxy.refused").shared();

    assertThat(ids.contains("proxy.on-this-server")).isEqualTo(here);
    assertThat(ids.contains("proxy.default-port")).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({
    "10.9.9.9, 2001:db8::53, true",
    "10.9.9.9, 10.10.2.53, false",
    "2001:db8::128, 2001:db8::53, false"
  })
  void proxyOfIpv4_onAServerOfIpv6_isTold(String address, String dnsServer, boolean told) {
    var resolver = ResolverObservation.of("resolv.conf", List.of(dnsServer), List.of(), List.of());
    var unreachable = unconnected(PROXY, address, TcpConnectOutcome.NETWORK_UNREACHABLE);

    var finding =
        leading(
            diagnoseWith(NOTHING_MORE, resolver, endpoint(LOGIN).proxy(unreachable)),
            "proxy.unreachable");

    assertThat(finding.shared().contains("proxy.ipv4-only")).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(
      value = DnsLookupOutcome.class,
      mode = Mode.EXCLUDE,
      names = {"RESOLVED"})
  void proxyName_isDoubtedOnlyWhereSomebodyAnswered(DnsLookupOutcome outcome) {
    var resolver =
        ResolverObservation.of("resolv.conf", List.of("10.10.2.53"), List.of(), List.of());
    var name = new SystemLookupAnswer(outcome, List.of(), 3, "in words");
    var proxy = new ProxyObservation(0, 5, PROXY, "HTTPS_PROXY", name, null, null, null);

    var finding =
        leading(
            diagnoseWith(NOTHING_MORE, resolver, endpoint(LOGIN).proxy(proxy)),
            "proxy.unresolvable");

    var nobody =
        outcome == DnsLookupOutcome.TEMPORARY_FAILURE || outcome == DnsLookupOutcome.TIMEOUT;
    assertThat(finding.shared().contains("proxy.name-unanswered")).isEqualTo(nobody);
    if (nobody) {
      assertThat(Evidence.of(finding)).contains("no usable answer from the DNS servers 10.10.2.53");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301, https://portal.corp.example/login, proxy.not-a-proxy",
    "308, https://portal.corp.example/login, proxy.not-a-proxy",
    "302, /login, proxy.not-a-proxy",
    "302, https://proxy.corp.example/, proxy.not-a-proxy",
    "302, https://login.windows.net/, proxy.not-a-proxy",
    "302, https://portal.corp.example/login, http.captive-portal",
    "307, https://portal.corp.example/login, http.captive-portal",
    "302, , http.captive-portal",
    "511, , http.captive-portal",
  })
  void redirectInPlaceOfATunnel_isAWebServersOrAPortals(
      int status, @Nullable String location, String cause) {
    var proxy = answering(PROXY, ProxyConnectResult.REJECTED, status, location);

    leading(diagnose(endpoint(LOGIN).proxy(proxy)), cause);
  }

  @Test
  void proxyThatOpenedTunnelsToOthers_isToldBesideTheOneItCouldNotReach() {
    var opened = answering(PROXY, ProxyConnectResult.ESTABLISHED, 200, null);
    var failed = answering(PROXY, ProxyConnectResult.REJECTED, 502, null);

    var finding =
        leading(
            diagnose(
                endpoint(LOGIN).proxy(opened),
                endpoint("pas.windows.net").proxy(opened),
                endpoint(ARM).proxy(failed)),
            "proxy.upstream-failed");

    assertThat(Evidence.of(finding)).contains("the proxy opened tunnels to 2 of 3 hosts");
  }

  @Test
  void proxyThatReachesNobody_hasNoOthersToTellOf() {
    var failed = answering(PROXY, ProxyConnectResult.REJECTED, 502, null);

    var finding =
        leading(
            diagnose(endpoint(LOGIN).proxy(failed), endpoint(ARM).proxy(failed)),
            "proxy.upstream-failed");

    assertThat(finding.shared()).doesNotContain("proxy.opened-others");
  }

  @Test
  void failureThatOthersGotOver_comesAndGoes() {
    var opened = answering(PROXY, ProxyConnectResult.ESTABLISHED, 200, null);
    var failed = answering(PROXY, ProxyConnectResult.REJECTED, 502, null);
    var passedAgain = attempts(endpoint(LOGIN).proxy(opened), endpoint(LOGIN).proxy(failed));
    var failedAgain = attempts(endpoint(ARM).proxy(failed), endpoint(ARM).proxy(failed));

    var diagnosis =
        new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
            .diagnose(new RunRecord(NOTHING_MORE, List.of(passedAgain, failedAgain)));

    assertThat(leading(diagnosis, "proxy.upstream-failed").shared())
        .contains("endpoint.others-passed-again");
  }

  private static CheckRecord attempts(HandMade last, HandMade before) {
    var check = last.check();
    return check.withOutcome(
        new Outcome.Seen(seen(check).withAttempts(List.of(seen(before.check())))));
  }

  private static EndpointObservation seen(CheckRecord check) {
    return check.outcome() instanceof Outcome.Seen(EndpointObservation endpoint)
        ? endpoint
        : Assertions.fail("no endpoint");
  }

  @Test
  void connectionTriedWithoutAProxyThatCannotBeUsed_isNoFaultOfItsOwn() {
    var problem =
        new SettingProblem(
            "proxy.malformed-url",
            "HTTPS_PROXY",
            Fact.of("proxy.unusable-url").with("detail", "The port is a word"));
    var timeout = attempt(ADDRESS, TcpConnectOutcome.TIMEOUT);

    var diagnosis =
        diagnose(
            RunContext.ofCheck(false, false, false, List.of(problem)),
            endpoint(LOGIN).tcp(timeout));

    assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly("proxy.malformed-url");
    assertThat(Evidence.of(diagnosis.findings().getFirst()))
        .contains("so it was tried without a proxy: HTTPS_PROXY cannot be used");
    assertThat(diagnosis.findings().getFirst().subjects()).containsExactly("HTTPS_PROXY", LOGIN);
  }

  @Test
  void namesOfWhichSomeCameLateAndServersKeptSilent_areALimit() {
    var diagnosis =
        diagnose(looked(30), looked(40), looked(50), looked(5_000), looked(5_010), looked(5_020));

    assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly("network.limited");
    assertThat(Evidence.of(diagnosis.findings().getFirst()))
        .contains(
            "asked side by side, 3 names resolved at once and 3 only after seconds; 6 direct"
                + " questions got no answer");
  }

  @Test
  void namesThatAllCameLate_areSlow() {
    var diagnosis = diagnose(looked(5_000), looked(5_010), looked(5_020), looked(5_030));

    assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly("dns.slow");
  }

  private static HandMade looked(long millis) {
    var system = new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of(ADDRESS), millis, null);
    var silent = server("10.10.2.53", DnsServerOutcome.TIMEOUT, null);
    return endpoint("host-" + millis + ".windows.net")
        .dns(new DnsObservation(0, millis, system, List.of(silent), List.of(), null))
        .tcp(attempt(ADDRESS, TcpConnectOutcome.CONNECTED));
  }

  @ParameterizedTest
  @CsvSource({
    "3600, 1",
    "-3600, 1",
    "32400, 9",
    "32500, 9",
    "19800, 5.5",
    "50400, 14",
    "600, ",
    "4000, ",
    "180000, ",
  })
  void clockOffByWholeHours_isReadInAnotherTimeZone(long seconds, @Nullable String hours) {
    var answer = answered(200, seconds, List.of());

    var facts = leading(diagnose(answer), "host.clock-skew").facts();

    assertThat(facts)
        .filteredOn(fact -> fact.id().equals("clock.whole-hours"))
        .isEqualTo(
            hours == null ? List.of() : List.of(Fact.of("clock.whole-hours").with("hours", hours)));
  }

  @Test
  void refusalByTheContentNetwork_isNoFirewalls() {
    var refused = answered(403, 0, List.of(new HttpHeader("x-azure-ref", "20261128T0Z-1")));

    var diagnosis = diagnose(refused);

    assertThat(diagnosis.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
    assertThat(leading(diagnosis, "http.unexpected-answer").shared())
        .contains("http.refused-by-edge");
  }

  @Test
  void requestWithoutAnAnswer_tellsThatTheAgentWouldWaitOn() {
    var silent =
        withHttp(
            new HttpObservation(
                0,
                9,
                HttpOutcome.TIMEOUT,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null));

    assertThat(leading(diagnose(silent), "http.timeout").shared()).contains("agent.wait-answer");
  }

  private static HandMade answered(int status, long skew, List<HttpHeader> headers) {
    return withHttp(
        new HttpObservation(
            0,
            9,
            HttpOutcome.ANSWERED,
            status,
            "http/1.1",
            AnsweredBy.AZURE,
            null,
            headers,
            skew,
            null,
            List.of(),
            null));
  }

  private static HandMade withHttp(HttpObservation http) {
    var connected = endpoint(LOGIN).tcp(attempt(ADDRESS, TcpConnectOutcome.CONNECTED));
    return new HandMade(LOGIN, 443, true, connected.dns(), connected.tcp(), null, null, http);
  }
}
