package io.arcpreflight.provocations;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.FullServer;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xbill.DNS.Rcode;

/** Proxies that refuse, fail, or are none. */
@ExtendWith(Scenarios.class)
class ProxiesTest {
  private static final String PROXY = "proxy.corp.example";
  private static final String URL = "http://" + PROXY + ":3128";
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final Set<String> ALLOWED =
      Set.of(LOGIN, "gbl.his.arc.azure.com", "guestnotificationservice.azure.com");

  private static ScriptedProxy withProxy(Scenario given, Script answer) throws IOException {
    given.machine().variable("HTTPS_PROXY", URL);
    var network = given.network();
    return network.proxy(network.address(PROXY), ScriptedProxy.start(answer));
  }

  /** A proxy that opens tunnels to a few hosts, and treats the others as the script says. */
  private static void allowingOnlyAFew(Scenario given, Script others) throws IOException {
    var network = given.network();
    given.machine().variable("HTTPS_PROXY", URL);
    network.proxy(
        network.address(PROXY),
        ScriptedProxy.startWith(
            head -> {
              var host = ScriptedProxy.hostIn(head);
              return ALLOWED.contains(host)
                  ? ScriptedProxy.tunnelTo(network.portOf(host))
                  : others;
            }));
  }

  @Test
  @Provokes("proxy.forbidden")
  void proxyThatAllowsThreeHostsOfTwelve_isOneFindingWithNineSubjects(Scenario given)
      throws Exception {
    given.everyEndpoint();
    allowingOnlyAFew(given, ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED"));

    given
        .check()
        .finds("proxy.forbidden")
        .leadsWith("proxy.forbidden", "AZCM0026", 26)
        .affects(9, 12)
        .sure(CERTAIN)
        .showing(":443 → HTTP/1.1 403 Refused", "Server: squid/5.7", "Via: 1.1 proxy.test");
  }

  @Test
  @Provokes("proxy.authentication-required")
  void proxyThatWantsALogin_namesTheSchemes(Scenario given) throws Exception {
    withProxy(given, ScriptedProxy.challenge("Negotiate", "NTLM", "Basic realm=\"corp\""));

    given
        .check()
        .finds("proxy.authentication-required")
        .leadsWith("proxy.authentication-required", "AZCM0026", 26)
        .affects(5, 5)
        .showing("the proxy offers: Negotiate, NTLM, Basic");
  }

  @Test
  @Provokes({"proxy.credentials-rejected", "proxy.credentials-in-url"})
  void credentialsThatAreRefused_areNeverShown(Scenario given) throws Exception {
    withProxy(given, ScriptedProxy.challenge("Basic realm=\"corp\""));
    given.machine().variable("HTTPS_PROXY", "http://svc-arc:S3cr3t!@" + PROXY + ":3128");

    var told = given.check().finds("proxy.credentials-rejected", "proxy.credentials-in-url");

    told.leadsWith("proxy.credentials-rejected", "AZCM0026", 26).affects(5, 5);
    told.warnsOf("proxy.credentials-in-url").of(URL);
    assertThat(told.report().toString()).doesNotContain("S3cr3t");
  }

  @Test
  @Provokes("proxy.unresolvable")
  void proxyWhoseNameIsUnknown_isOneCause(Scenario given) {
    given.proxy(URL).network().dns().on(PROXY, DnsScript.rcode(Rcode.NXDOMAIN));

    given
        .check()
        .finds("proxy.unresolvable")
        .leadsWith("proxy.unresolvable", "AZCM0026", 26)
        .affects(5, 5)
        .showing(URL + ": Name or service not known");
  }

  @Test
  @Provokes("proxy.refused")
  void proxyWhosePortIsClosed_isOneCause(Scenario given) {
    var network = given.proxy(URL).network();
    network.closeAddress(network.address(PROXY));

    given
        .check()
        .finds("proxy.refused")
        .leadsWith("proxy.refused", "AZCM0026", 26)
        .affects(5, 5)
        .showing(URL + ": connect " + network.address(PROXY) + ":3128 → connection refused");
  }

  @Test
  @Provokes("proxy.timeout")
  @EnabledOnOs(OS.LINUX)
  void proxyBehindAFirewallThatDrops_isOneCause(Scenario given) throws Exception {
    var network = given.proxy(URL).network();
    var silent = network.opened(FullServer.start("127.0.0.1", 0)).port();
    network.connectWithin(250).leads(network.address(PROXY), silent);

    given
        .check()
        .finds("proxy.timeout")
        .leadsWith("proxy.timeout", "AZCM0026", 26)
        .affects(5, 5)
        .showing(":3128 → no answer in ");
  }

  @Test
  @Provokes("proxy.timeout")
  void proxyThatAcceptsAndSaysNothing_isOneCause(Scenario given) throws Exception {
    withProxy(given, Scripts.hang());
    given.network().answerWithin(200);

    given
        .check()
        .finds("proxy.timeout")
        .leadsWith("proxy.timeout", "AZCM0026", 26)
        .affects(5, 5)
        .showing(":443 → no answer in time");
  }

  @Test
  @Provokes("proxy.upstream-failed")
  void proxyThatReportsABadGateway_failsUpstream(Scenario given) throws Exception {
    allowingOnlyAFew(given, ScriptedProxy.refuse(503, "ERR_DNS_FAIL"));

    given
        .check()
        .finds("proxy.upstream-failed")
        .leadsWith("proxy.upstream-failed", "AZCM0026", 26)
        .affects(3, 5)
        .sure(CERTAIN)
        .showing("HTTP/1.1 503", "X-Squid-Error: ERR_DNS_FAIL 0");
  }

  @Test
  @Provokes("proxy.upstream-failed")
  void proxyThatWaitsForSomeHosts_likelyFailsUpstream(Scenario given) throws Exception {
    allowingOnlyAFew(given, Scripts.hang());
    given.network().answerWithin(600);

    given
        .check()
        .finds("proxy.upstream-failed")
        .leadsWith("proxy.upstream-failed", "AZCM0026", 26)
        .affects(3, 5)
        .sure(LIKELY);
  }

  @Test
  @Provokes("proxy.forbidden")
  void proxyThatClosesOnSomeHosts_likelyForbidsThem(Scenario given) throws Exception {
    allowingOnlyAFew(given, Scripts.closeOnAccept());

    given
        .check()
        .finds("proxy.forbidden")
        .leadsWith("proxy.forbidden", "AZCM0026", 26)
        .affects(3, 5)
        .sure(LIKELY)
        .showing("the connection was closed without an answer");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void otherServiceAtTheProxysAddress_isNoProxy(Scenario given) throws Exception {
    withProxy(given, Scripts.say("220 mail.corp.example ESMTP\r\n"));

    given
        .check()
        .finds("proxy.not-a-proxy")
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .affects(5, 5)
        .showing("220 mail.corp.example ESMTP");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void webServerAtTheProxysAddress_isLikelyNoProxy(Scenario given) throws Exception {
    withProxy(given, Scripts.say("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n"));

    given
        .check()
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .sure(LIKELY)
        .showing("HTTP/1.1 405 Method Not Allowed");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void proxyInTheClearUnderAnHttpsUrl_isNoSecuredProxy(Scenario given) {
    given.network().host(PROXY, Scripts.afterHello(Scripts.say("HTTP/1.1 400 Bad Request\r\n\r\n")));
    given.machine().variable("HTTPS_PROXY", "https://" + PROXY + ":3129");

    given
        .check()
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .affects(5, 5)
        .showing("https://" + PROXY + ":3129: TLS handshake with the proxy → not-tls");
  }

  @Test
  @Provokes("tls.untrusted-issuer")
  void securedProxyOfAnUnknownAuthority_isToldOfTheProxy(Scenario given) throws Exception {
    var stranger = TestAuthority.of("Contoso Ltd");
    var network = given.network();
    network.proxy(
        network.address(PROXY),
        ScriptedProxy.secured(stranger.server(stranger.leaf(PROXY).make()), Scripts.hang()));
    given.machine().variable("HTTPS_PROXY", "https://" + PROXY + ":3129");

    given
        .check()
        .finds("tls.untrusted-issuer")
        .leadsWith("tls.untrusted-issuer", "AZCM0026", 26)
        .of(PROXY)
        .affects(5, 5)
        .showing(PROXY + " shows a certificate issued by", "Contoso Ltd");
  }

  @Test
  @Provokes("http.captive-portal")
  void proxyThatRedirectsToALogin_isACaptivePortal(Scenario given) throws Exception {
    withProxy(
        given,
        Scripts.say(
            "HTTP/1.1 302 Found\r\nLocation: http://login.corp.example/\r\n"
                + "Content-Length: 0\r\n\r\n"));

    given
        .check()
        .finds("http.captive-portal")
        .leadsWith("http.captive-portal", "AZCM0026", 26)
        .affects(5, 5);
  }

  @Test
  @Provokes("proxy.malformed-url")
  void proxyUrlThatIsNone_isAWrongArgument(Scenario given) {
    given.machine().variable("HTTPS_PROXY", "http://" + PROXY + ":port");

    given
        .check()
        .finds("proxy.malformed-url")
        .leadsWith("proxy.malformed-url", "AZCM0023", 23)
        .of("HTTPS_PROXY");
  }

  @Test
  @Provokes("proxy.unsupported-scheme")
  void proxyOfAnotherKind_isAWrongArgument(Scenario given) {
    given.machine().variable("HTTPS_PROXY", "ftp://" + PROXY + ":21");

    given
        .check()
        .finds("proxy.unsupported-scheme")
        .leadsWith("proxy.unsupported-scheme", "AZCM0023", 23)
        .of("HTTPS_PROXY")
        .showing("ftp");
  }

  @Test
  @Provokes("proxy.unsupported-scheme")
  void socksProxy_isAWrongArgumentWhetherItListensOrNot(Scenario given) {
    var network = given.network();
    network.closeAddress(network.address(PROXY));
    given.machine().variable("HTTPS_PROXY", "socks5://" + PROXY + ":1080");

    given
        .check()
        .finds("proxy.unsupported-scheme")
        .leadsWith("proxy.unsupported-scheme", "AZCM0023", 23);
  }

  @Test
  @Provokes("proxy.ignored-setting")
  void settingThatTheAgentDoesNotRead_isAWarning(Scenario given) {
    given.machine().variable("HTTP_PROXY", URL);

    given
        .check()
        .isReadyWith("proxy.ignored-setting")
        .warnsOf("proxy.ignored-setting")
        .of("HTTP_PROXY");
  }

  @Test
  void directHosts_areJudgedBesideTheProxysOwn(Scenario given) throws Exception {
    withProxy(given, ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED"));
    given.machine().variable("NO_PROXY", ARM);
    var network = given.network();
    network.closeAddress(network.address(ARM));

    var told = given.check().finds("proxy.forbidden", "tcp.refused");

    told.leadsWith("proxy.forbidden", "AZCM0026", 26).affects(4, 5);
    told.alsoFinds("tcp.refused", ERROR).of(ARM);
  }
}
