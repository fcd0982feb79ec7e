package io.arcpreflight.provocations;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.provocations.Scenario.PROXY;
import static io.arcpreflight.provocations.Scenario.PROXY_URL;

import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two faults at once: both are told, and the one that azcmagent would meet first leads. */
@ExtendWith(Scenarios.class)
class TwoFaultsTest {
  private static final String ARM = "management.azure.com";

  @Test
  void proxyRefusedAndNotElevated_leadsWithElevation(Scenario given) {
    given.machine().runningAs("nobody").variable("HTTPS_PROXY", PROXY_URL);
    given.network().closeAddress(given.network().address(PROXY));

    var told = given.check().finds("host.not-elevated", "proxy.refused");

    told.leadsWith("host.not-elevated", "AZCM0018", 18);
    told.alsoFinds("proxy.refused", ERROR).affects(3, 3);
  }

  @Test
  void clockAndUntrustedInspection_areBothTold(Scenario given) {
    var stranger = Azure.issuedBy(TestAuthority.of("Contoso Ltd"));
    given
        .network()
        .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))
        .host(ARM, Scripts.tls(stranger, Azure.answers()));

    var told = given.check().finds("host.clock-skew", "tls.untrusted-issuer");

    told.leadsWith("host.clock-skew", "AZCM0026", 26);
    told.alsoFinds("tls.untrusted-issuer", ERROR).of(ARM);
  }

  @Test
  void deadDnsServerAndPinnedName_areAWarningAndAnError(Scenario given) {
    var network = given.network();
    given.machine().write("/etc/hosts", "52.1.2.3 " + ARM + "\n");
    network
        .closeAddress("52.1.2.3")
        .dnsWithin(150)
        .dnsServers(network.anotherDnsServer(DnsScript.silence()), network.dns().address());

    var told = given.check().finds("dns.hosts-override", "dns.server-differs");

    told.leadsWith("dns.hosts-override", "AZCM0026", 26).of(ARM);
    told.warnsOf("dns.server-differs").affects(3, 3);
  }

  @Test
  void stoppedServiceAndClosedNetwork_leadsWithTheService(Scenario given) {
    given.machine().agent(Recorded.text("platform/systemctl/masked.txt"));
    given.network().closeEveryHost();

    var told = given.check().finds("agent.himds-disabled", "tcp.refused");

    told.leadsWith("agent.himds-disabled", "AZCM0061", 61);
  }

  @Test
  void unusableProxySettingAndEverythingElse_leadsWithTheSetting(Scenario given) {
    given.machine().runningAs("nobody").variable("HTTPS_PROXY", "ftp://" + PROXY);
    given.network().closeEveryHost();

    var told = given.check().finds("proxy.unsupported-scheme", "host.not-elevated", "tcp.refused");

    told.leadsWith("proxy.unsupported-scheme", "AZCM0023", 23);
  }

  @Test
  void hostsThatFailInDifferentWays_areTheirOwnFindings(Scenario given) {
    var network = given.everyEndpoint().network();
    network.closeAddress(network.address("pas.windows.net"));
    network.host(ARM, Scripts.afterHello(Scripts.resetOnAccept()));
    network.host("gbl.his.arc.azure.com", Scripts.afterHello(Scripts.resetOnAccept()));

    var told = given.check().finds("tls.interrupted", "tcp.refused");

    told.leadsWith("tls.interrupted", "AZCM0026", 26).of(ARM, "gbl.his.arc.azure.com");
    told.alsoFinds("tcp.refused", ERROR).of("pas.windows.net");
  }
}
