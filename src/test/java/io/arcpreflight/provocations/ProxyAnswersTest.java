package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;
import static io.arcpreflight.provocations.Scenario.PROXY;
import static io.arcpreflight.provocations.Scenario.PROXY_URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What proxies say when they are asked for a tunnel. */
@ExtendWith(Scenarios.class)
class ProxyAnswersTest {
  private static final Set<String> ALLOWED =
      Set.of("login.windows.net", "gbl.his.arc.azure.com", "guestnotificationservice.azure.com");

  /** A proxy that opens tunnels to a few hosts, and treats the others as the script says. */
  private static void allowingOnlyAFew(Scenario given, Script others) throws IOException {
    var network = given.network();
    given.behind(
        ScriptedProxy.startWith(
            head -> {
              var host = ScriptedProxy.hostIn(head);
              return ALLOWED.contains(host) ? ScriptedProxy.tunnelTo(network.portOf(host)) : others;
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
    given.behind(
        ScriptedProxy.start(ScriptedProxy.challenge("Negotiate", "NTLM", "Basic realm=\"corp\"")));

    given
        .check()
        .finds("proxy.authentication-required")
        .leadsWith("proxy.authentication-required", "AZCM0026", 26)
        .affects(3, 3)
        .showing("the proxy offers: Negotiate, NTLM, Basic");
  }

  @Test
  @Provokes({"proxy.credentials-rejected", "proxy.credentials-in-url"})
  void credentialsThatAreRefused_areNeverShown(Scenario given) throws Exception {
    given.behind(ScriptedProxy.start(ScriptedProxy.challenge("Basic realm=\"corp\"")));
    given.machine().variable("HTTPS_PROXY", "http://svc-arc:S3cr3t!@" + PROXY + ":3128");

    var told = given.check().finds("proxy.credentials-rejected", "proxy.credentials-in-url");

    told.leadsWith("proxy.credentials-rejected", "AZCM0026", 26).affects(3, 3);
    told.warnsOf("proxy.credentials-in-url").of(PROXY_URL);
    assertThat(told.report().toString()).doesNotContain("S3cr3t");
  }

  @Test
  @Provokes("proxy.timeout")
  void proxyThatAcceptsAndSaysNothing_isOneCause(Scenario given) throws Exception {
    given.behind(ScriptedProxy.start(Scripts.hang()));
    given.network().answerWithin(200);

    given
        .check()
        .finds("proxy.timeout")
        .leadsWith("proxy.timeout", "AZCM0026", 26)
        .affects(3, 3)
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
        .affects(2, 3)
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
        .affects(2, 3)
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
        .affects(2, 3)
        .sure(LIKELY)
        .showing("the connection was closed without an answer");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void otherServiceAtTheProxysAddress_isNoProxy(Scenario given) throws Exception {
    given.behind(ScriptedProxy.start(Scripts.say("220 mail.corp.example ESMTP\r\n")));

    given
        .check()
        .finds("proxy.not-a-proxy")
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .affects(3, 3)
        .showing("220 mail.corp.example ESMTP");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void webServerAtTheProxysAddress_isLikelyNoProxy(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.start(
            Scripts.say("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n")));

    given
        .check()
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .sure(LIKELY)
        .showing("HTTP/1.1 405 Method Not Allowed");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void pageInPlaceOfATunnel_isNoProxy(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.start(
            Scripts.say("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Welcome</html>")));

    given
        .check()
        .finds("proxy.not-a-proxy")
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .showing("HTTP/1.1 200 OK");
  }

  @Test
  @Provokes("http.captive-portal")
  void proxyThatRedirectsToALogin_isACaptivePortal(Scenario given) throws Exception {
    given.behind(
        ScriptedProxy.start(
            Scripts.say("HTTP/1.1 302 Found\r\nLocation: http://login.corp.example/\r\n\r\n")));

    given
        .check()
        .finds("http.captive-portal")
        .leadsWith("http.captive-portal", "AZCM0026", 26)
        .affects(3, 3);
  }
}
