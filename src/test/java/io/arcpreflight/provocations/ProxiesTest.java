package io.arcpreflight.provocations;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.provocations.Scenario.PROXY;
import static io.arcpreflight.provocations.Scenario.PROXY_URL;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.FullServer;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xbill.DNS.Rcode;

/** Proxies that cannot be reached or used, and settings that name none. */
@ExtendWith(Scenarios.class)
class ProxiesTest {
  private static final String ARM = "management.azure.com";

  @Test
  @Provokes("proxy.unresolvable")
  void proxyWhoseNameIsUnknown_isOneCause(Scenario given) {
    given.proxy(PROXY_URL).network().dns().on(PROXY, DnsScript.rcode(Rcode.NXDOMAIN));

    given
        .check()
        .finds("proxy.unresolvable")
        .leadsWith("proxy.unresolvable", "AZCM0026", 26)
        .affects(3, 3)
        .showing(PROXY_URL + ": Name or service not known");
  }

  @Test
  @Provokes("proxy.refused")
  void proxyWhosePortIsClosed_isOneCause(Scenario given) {
    var network = given.proxy(PROXY_URL).network();
    network.closeAddress(network.address(PROXY));

    given
        .check()
        .finds("proxy.refused")
        .leadsWith("proxy.refused", "AZCM0026", 26)
        .affects(3, 3)
        .showing(PROXY_URL + ": connect " + network.address(PROXY) + ":3128 → connection refused");
  }

  @Test
  @Provokes("proxy.timeout")
  @EnabledOnOs(OS.LINUX)
  void proxyBehindAFirewallThatDrops_isOneCause(Scenario given) throws Exception {
    var network = given.proxy(PROXY_URL).network();
    var silent = network.opened(FullServer.start("127.0.0.1", 0)).port();
    network.connectWithin(250).leads(network.address(PROXY), silent);

    given
        .check()
        .finds("proxy.timeout")
        .leadsWith("proxy.timeout", "AZCM0026", 26)
        .affects(3, 3)
        .showing(":3128 → no answer in ");
  }

  @Test
  @Provokes("proxy.not-a-proxy")
  void proxyInTheClearUnderAnHttpsUrl_isNoSecuredProxy(Scenario given) {
    given
        .network()
        .host(PROXY, Scripts.afterHello(Scripts.say("HTTP/1.1 400 Bad Request\r\n\r\n")));
    given.machine().variable("HTTPS_PROXY", "https://" + PROXY + ":3129");

    given
        .check()
        .leadsWith("proxy.not-a-proxy", "AZCM0026", 26)
        .affects(3, 3)
        .showing(
            "https://" + PROXY + ":3129: TLS handshake with the proxy → answered in plain text");
  }

  @Test
  @Provokes("tls.untrusted-issuer")
  void securedProxyOfAnUnknownAuthority_isToldOfTheProxy(Scenario given) throws Exception {
    var stranger = TestAuthority.of("Contoso Ltd");
    given.behind(
        ScriptedProxy.secured(stranger.server(stranger.leaf(PROXY).make()), Scripts.hang()));
    given.machine().variable("HTTPS_PROXY", "https://" + PROXY + ":3129");

    given
        .check()
        .finds("tls.untrusted-issuer")
        .leadsWith("tls.untrusted-issuer", "AZCM0026", 26)
        .of(PROXY)
        .affects(3, 3)
        .showing(PROXY + " shows a certificate issued by", "Contoso Ltd");
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
        .leadsWith("proxy.unsupported-scheme", "AZCM0023", 23)
        .of("HTTPS_PROXY");
  }

  @Test
  @Provokes("proxy.ignored-setting")
  void settingThatTheAgentDoesNotRead_isAWarning(Scenario given) {
    given.machine().variable("HTTP_PROXY", PROXY_URL);

    given
        .check()
        .isReadyWith("proxy.ignored-setting")
        .warnsOf("proxy.ignored-setting")
        .of("HTTP_PROXY");
  }

  @Test
  void directHosts_areJudgedBesideTheProxysOwn(Scenario given) throws Exception {
    given.behind(ScriptedProxy.start(ScriptedProxy.refuse(403, "ERR_ACCESS_DENIED")));
    given.machine().variable("NO_PROXY", ARM);
    var network = given.network();
    network.closeAddress(network.address(ARM));

    var told = given.check().finds("proxy.forbidden", "tcp.refused");

    told.leadsWith("proxy.forbidden", "AZCM0026", 26).affects(2, 3);
    told.alsoFinds("tcp.refused", ERROR).of(ARM);
  }
}
