package io.arcpreflight.provocations;

import static io.arcpreflight.provocations.Scenario.PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.ScriptedProxy;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must not be complained of, or only warned of. */
@ExtendWith(Scenarios.class)
class HealthyTest {
  private static final String ARM = "management.azure.com";

  /** A proxy that opens a tunnel to every host, to those who may. */
  private static ScriptedProxy openProxy(Scenario given, String neededHeader) throws IOException {
    var network = given.network();
    return given.behind(
        ScriptedProxy.startWith(
            head ->
                head.contains(neededHeader)
                    ? ScriptedProxy.tunnelTo(network.portOf(ScriptedProxy.hostIn(head)))
                    : ScriptedProxy.challenge("Basic realm=\"corp\"")));
  }

  @Test
  void directWay_isReady(Scenario given) {
    given.everyEndpoint();
    var report = given.check().isReadyWith().report();

    assertThat(report.checks())
        .filteredOn(check -> check.id().startsWith("endpoint."))
        .extracting(check -> check.subject() + " " + check.status().id())
        .contains(
            "login.windows.net pass",
            "management.azure.com pass",
            "kc.his.arc.azure.com pass",
            "azgn-kc-1.servicebus.windows.net pass",
            "packages.microsoft.com pass",
            "*.blob.core.windows.net not-applicable");
  }

  @Test
  void wayThroughAProxy_isReadyWithoutDns(Scenario given) throws Exception {
    given.everyEndpoint();
    var proxy = openProxy(given, "");

    given.check().isReadyWith();

    assertThat(proxy.requests())
        .as("one for each endpoint, and one for a large ClientHello")
        .hasSize(13)
        .allMatch(head -> head.startsWith("CONNECT "));
    assertThat(Set.copyOf(proxy.requests())).hasSize(12);
  }

  @Test
  void proxyWithCredentials_isReadyWithAWarningThatHidesThem(Scenario given) throws Exception {
    openProxy(given, "Proxy-Authorization: Basic YWxpY2U6c2VzYW1l");
    given.machine().variable("HTTPS_PROXY", "http://alice:sesame@" + PROXY + ":3128");

    var told = given.check().isReadyWith("proxy.credentials-in-url");

    assertThat(told.report().toString()).doesNotContain("sesame");
  }

  @Test
  void noProxy_takesTheDirectWayForItsHostsOnly(Scenario given) throws Exception {
    given.everyEndpoint();
    var proxy = openProxy(given, "");
    given.machine().variable("NO_PROXY", ".arc.azure.com," + ARM);

    given.check().isReadyWith();

    assertThat(Set.copyOf(proxy.requests()))
        .hasSize(9)
        .noneMatch(head -> head.contains(ARM) || head.contains(".arc.azure.com"));
  }

  @Test
  void privateLinkThatWasAskedFor_isReady(Scenario given) {
    given.everyEndpoint();
    given
        .expectingPrivateLink()
        .network()
        .dns()
        .on("gbl.his.arc.azure.com", DnsScript.answer("10.1.0.4"))
        .on("kc.his.arc.azure.com", DnsScript.answer("10.1.0.5"))
        .on("agentserviceapi.guestconfiguration.azure.com", DnsScript.answer("10.1.0.6"))
        .on("koreacentral-gas.guestconfiguration.azure.com", DnsScript.answer("fd00::7"));

    given.check().isReadyWith();
  }

  @Test
  void redirectsAndRefusalsByAzureItself_areAnswers(Scenario given) {
    given.everyEndpoint();
    given
        .network()
        .host("packages.microsoft.com", Azure.server("301 Moved Permanently", away(), ""))
        .host("pas.windows.net", Azure.server("404 Not Found", "", ""))
        .host("gbl.his.arc.azure.com", Azure.server("403 Forbidden", "", ""))
        .host(ARM, Azure.server("401 Unauthorized", "WWW-Authenticate: Bearer\r\n", "{}"));

    given.check().isReadyWith();
  }

  private static String away() {
    return "Location: https://www.microsoft.com/linux\r\n";
  }

  @Test
  void redirectsAndRefusalsBehindTrustedInspection_areAnswers(Scenario given) {
    given.everyEndpoint();
    var inspector = TestAuthority.of("Netskope Inc");
    var certificate = Azure.issuedBy(inspector);
    given.machine().trusting(Azure.AUTHORITY.root(), inspector.root());
    given
        .network()
        .everyHost(Scripts.tls(certificate, Azure.answers()))
        .host(
            "packages.microsoft.com",
            Scripts.tls(certificate, Scripts.answer("302 Found", away(), "")))
        .host(
            "pas.windows.net",
            Scripts.tls(certificate, Scripts.answer("302 Found", "Location: /en\r\n", "")))
        .host(
            "gbl.his.arc.azure.com",
            Scripts.tls(certificate, Scripts.answer("401 Unauthorized", "", "")));

    given.check().isReadyWith("tls.inspected");
  }

  @Test
  void warnings_countAsErrorsWhereThatIsAskedFor(Scenario given) {
    given.strict().network().host(ARM, Azure.server("429 Too Many Requests", "", ""));

    var report = given.check().finds("http.unexpected-answer").report();

    assertThat(report.exitCode()).isEqualTo(26);
    assertThat(report.checks()).noneMatch(check -> check.status() == CheckStatus.FAIL);
  }
}
