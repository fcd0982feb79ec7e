package io.arcpreflight.provocations;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.LoopbackDnsServer;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

/** Where a Go program such as the agent fails, or succeeds, and others do not. */
@ExtendWith(Scenarios.class)
class AsGoDoesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String HIS = "kc.his.arc.azure.com";

  private static Script tunnel(Scenario given, String head) {
    return ScriptedProxy.tunnelTo(given.network().portOf(ScriptedProxy.hostIn(head)));
  }

  private static Scenario inspected(Scenario given, Script answer) {
    var inspector = TestAuthority.of("Palo Alto Networks");
    given.machine().trusting(Azure.AUTHORITY.root(), inspector.root());
    given.network().host(ARM, Scripts.tls(Azure.issuedBy(inspector), answer));
    return given;
  }

  @Test
  @Provokes("tls.client-hello-lost")
  void largeClientHelloThatIsReset_isToldBesideAHandshakeThatWorks(Scenario given) {
    given.network().everyHost(Azure.serverBehind(Scripts.resetOnAccept()));

    given
        .check()
        .finds("tls.client-hello-lost")
        .leadsWith("tls.client-hello-lost", "AZCM0026", 26)
        .sure(LIKELY)
        .showing("as Go sends it → reset, twice", "without the post-quantum key share → answered");
  }

  @Test
  @Provokes("tls.client-hello-lost")
  void largeClientHelloThatIsLost_isToldAfterAShortWait(Scenario given) {
    given.network().everyHost(Azure.serverBehind(Scripts.hang()));

    given.check().finds("tls.client-hello-lost").leadsWith("tls.client-hello-lost", "AZCM0026", 26);
  }

  @Test
  void largeClientHelloThatIsResetOnce_isNoFault(Scenario given) {
    var seen = new AtomicInteger();
    given
        .network()
        .everyHost(
            Azure.serverBehind(
                (socket, server) ->
                    (seen.getAndIncrement() == 0
                            ? Scripts.resetOnAccept()
                            : Scripts.say(HELLO_REQUEST))
                        .serve(socket, server)));

    given.check().isReadyWith();
  }

  private static final byte[] HELLO_REQUEST = {22, 3, 3, 0, 4, 0, 0, 0, 0};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.0 200\r\n\r\n"
      })
  void tunnelThatGoTakes_isOne(String answer, Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.startWith(
            head ->
                ScriptedProxy.tunnelTo(
                    given.network().portOf(ScriptedProxy.hostIn(head)), answer)));

    given.check().isReadyWith();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 201 Created\r\n\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n"
      })
  @Provokes("proxy.not-a-proxy")
  void answerThatGoRefuses_isNoTunnel(String answer, Scenario given) throws Exception {
    given.behind(ScriptedProxy.start(Scripts.say(answer)));

    given
        .check()
        .finds("proxy.not-a-proxy")
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .showing(answer.substring(0, answer.indexOf('\r')));
  }

  @Test
  @Provokes("proxy.forbidden")
  void proxyThatRefusesGosPrograms_refusesThisOne(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.startWith(
            head ->
                head.contains("User-Agent: Go-http-client/")
                    ? ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED")
                    : tunnel(given, head)));

    given.check().finds("proxy.forbidden").leadsWith("proxy.forbidden", "AZCM0026", 26);
  }

  @Test
  void proxyThatLetsOnlyGosProgramsThrough_letsThisOne(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.startWith(
            head ->
                head.contains("User-Agent: Go-http-client/1.1\r\n")
                    ? tunnel(given, head)
                    : ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED")));

    given.check().isReadyWith();
  }

  @Test
  @Provokes("proxy.private-link")
  void privateLinkHostThroughTheProxy_isAWarning(Scenario given) throws Exception {
    given.expectingPrivateLink().behind(ScriptedProxy.startWith(head -> tunnel(given, head)));

    given.check().isReadyWith("proxy.private-link").warnsOf("proxy.private-link").of(HIS);
  }

  @Test
  @Provokes("http.public-access-disabled")
  void azureThatRefusesThePublicNetwork_isTheCause(Scenario given) {
    given
        .network()
        .host(
            HIS,
            Azure.server(
                "403 Forbidden",
                "x-ms-request-id: 1\r\nContent-Type: application/json\r\n",
                "{\"error\":{\"code\":\"Forbidden\",\"message\":\"Public network access is"
                    + " disabled.\"}}"));

    given
        .check()
        .finds("http.public-access-disabled")
        .leadsWith("http.public-access-disabled", "AZCM0026", 26)
        .of(HIS)
        .showing("GET https://" + HIS + "/ → HTTP 403");
  }

  @Test
  void blockPageWithServiceUnavailable_isNotAzures(Scenario given) {
    inspected(
        given,
        Scripts.answer(
            "503 Service Unavailable", "Content-Type: text/html\r\n", "<h1>Blocked</h1>"));

    given.check().leadsWith("http.forbidden", "AZCM0026", 26).of(ARM).sure(LIKELY);
  }

  @Test
  void pageOfAProxyThatDoesNotFindTheHost_failsUpstream(Scenario given) {
    inspected(
        given,
        Scripts.answer(
            "503 Service Unavailable",
            "Content-Type: text/html\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n",
            "<h1>ERROR</h1>"));

    given.check().leadsWith("proxy.upstream-failed", "AZCM0026", 26).of(ARM);
  }

  @Test
  void signInOfADevice_isNotAzures(Scenario given) {
    inspected(
        given,
        Scripts.answer(
            "401 Unauthorized",
            "WWW-Authenticate: NTLM\r\nContent-Type: text/html\r\n",
            "<h1>Sign in</h1>"));

    given.check().leadsWith("http.forbidden", "AZCM0026", 26).of(ARM);
  }

  @Test
  void addressThatOnlyOneAnswerOfTwoHas_isTriedAsWell(Scenario given) {
    var network = given.network();
    var answers = new AtomicInteger();
    network.closeAddress("20.190.128.99");
    network
        .dns()
        .otherwise(
            name ->
                DnsScript.answer(
                    name.startsWith(LOGIN) && answers.incrementAndGet() > 2
                        ? "20.190.128.99"
                        : network.address(name)));

    given
        .check()
        .isReadyWith("tcp.partly-reachable")
        .warnsOf("tcp.partly-reachable")
        .of(LOGIN)
        .showing("connect 20.190.128.99:443 → connection refused");
  }

  @Test
  @Provokes("dns.timeout")
  void optionForTcp_isFollowedByTheQuestions(Scenario given) {
    var network = given.network();
    var onlyUdp = network.opened(LoopbackDnsServer.startWithoutTcp());
    onlyUdp.otherwise(name -> DnsScript.answer(network.address(name)));
    network.dnsServers(onlyUdp.address());
    given.machine().write("/etc/resolv.conf", "nameserver 10.0.0.53\noptions use-vc\n");

    given
        .timeout(Duration.ofSeconds(10))
        .check()
        .finds("dns.timeout")
        .leadsWith("dns.timeout", "AZCM0026", 26);
  }

  @Test
  @Provokes("dns.config-ignored")
  void linesThatProgramsReadDifferently_areAWarning(Scenario given) {
    given
        .machine()
        .write(
            "/etc/resolv.conf",
            "nameserver 10.0.0.53\r\n  nameserver 10.0.0.54\nnameserver 10.0.0.55\nnameserver"
                + " 10.0.0.56\n");

    given
        .check()
        .isReadyWith("dns.config-ignored")
        .warnsOf("dns.config-ignored")
        .of("/etc/resolv.conf")
        .showing(
            "/etc/resolv.conf has CRLF line ends, from line 1 on",
            "line 2 is indented",
            "line 4 is the nameserver number 4");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @Provokes("host.file-unreadable-for-agent")
  void filesThatOnlyRootMayRead_areNotReadByTheService(Scenario given) throws Exception {
    for (var file : new String[] {"etc/resolv.conf", "etc/ssl/certs/ca-certificates.crt"}) {
      Files.setPosixFilePermissions(
          given.machine().root().resolve(file), PosixFilePermissions.fromString("rw-------"));
    }

    var told = given.check().finds("host.file-unreadable-for-agent");

    told.leadsWith("host.file-unreadable-for-agent", "AZCM0026", 26).showing("rw-------");
    told.alsoFinds("host.file-unreadable-for-agent", ERROR);
  }

  @Test
  @Provokes("dns.edns-unsupported")
  void serverThatRejectsEdns_isTheCauseThoughTheSystemResolves(Scenario given) {
    given.network().dns().onEdns(DnsScript.rcode(Rcode.FORMERR));

    given
        .check()
        .finds("dns.edns-unsupported")
        .leadsWith("dns.edns-unsupported", "AZCM0026", 26)
        .showing("rejects a query for " + LOGIN + " with EDNS");
  }

  @Test
  @Provokes("dns.edns-unsupported")
  void serverThatDropsEdns_isTheSame(Scenario given) {
    given.network().dns().onEdns(DnsScript.silence());

    given
        .check()
        .finds("dns.edns-unsupported")
        .leadsWith("dns.edns-unsupported", "AZCM0026", 26)
        .showing("does not answer a query for " + LOGIN + " with EDNS");
  }

  @Test
  void serverThatRejectsEdns_isAWarningWhereTheAgentMayAskTheSystem(Scenario given) {
    given.machine().write("/etc/nsswitch.conf", "hosts: files resolve [!UNAVAIL=return] dns\n");
    given.network().dns().onEdns(DnsScript.rcode(Rcode.FORMERR));

    given.check().isReadyWith("dns.edns-unsupported");
  }

  @Test
  void answerThatIsCutShort_isInterrupted(Scenario given) {
    var announced = "Content-Type: application/json\r\nContent-Length: 5000\r\n";
    given.network().host(LOGIN, Azure.server("200 OK", announced, "{\"issuer\":"));

    given
        .check()
        .leadsWith("http.interrupted", "AZCM0026", 26)
        .of(LOGIN)
        .showing("in the middle of the answer");
  }
}
