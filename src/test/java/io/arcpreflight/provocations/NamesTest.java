package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.DnsScript.Transport;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xbill.DNS.Rcode;

/** Names that do not resolve, or resolve to the wrong place. */
@ExtendWith(Scenarios.class)
class NamesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String REGIONAL = "kc.his.arc.azure.com";
  private static final int ALL = 3;

  @Test
  @Provokes("dns.no-such-host")
  void oneUnknownName_isToldOfThatNameAlone(Scenario given) {
    given.network().dns().on(LOGIN, DnsScript.rcode(Rcode.NXDOMAIN));

    given
        .check()
        .finds("dns.no-such-host")
        .leadsWith("dns.no-such-host", "AZCM0026", 26)
        .of(LOGIN)
        .affects(1, 3)
        .sure(CERTAIN)
        .showing("NXDOMAIN for " + LOGIN, "Name or service not known");
  }

  @Test
  @Provokes("dns.no-such-host")
  void serverThatKnowsNoName_isOneCause(Scenario given) {
    given.everyEndpoint().network().dns().otherwise(_ -> DnsScript.rcode(Rcode.NXDOMAIN));

    given
        .check()
        .finds("dns.no-such-host")
        .leadsWith("dns.no-such-host", "AZCM0026", 26)
        .affects(11, 11);
  }

  @Test
  @Provokes("dns.no-address")
  void nameWithoutAddress_isToldApartFromAnUnknownOne(Scenario given) {
    given.network().dns().on(LOGIN, DnsScript.noData()).on(ARM, DnsScript.noData());

    given
        .check()
        .finds("dns.no-address")
        .leadsWith("dns.no-address", "AZCM0026", 26)
        .of(LOGIN, ARM)
        .showing("NOERROR for " + LOGIN + ", without an address");
  }

  @Test
  @Provokes("dns.server-failure")
  void serverThatFails_isNamed(Scenario given) {
    given.network().dns().on(REGIONAL, DnsScript.rcode(Rcode.SERVFAIL));

    given
        .check()
        .finds("dns.server-failure")
        .leadsWith("dns.server-failure", "AZCM0026", 26)
        .of(REGIONAL)
        .showing("SERVFAIL");
  }

  @Test
  @Provokes("dns.server-failure")
  void serverThatSpeaksNoDns_hasFailed(Scenario given) {
    var garbage = DnsScript.noData().udp(Transport.GARBAGE).tcp(Transport.GARBAGE);
    given.network().dnsWithin(200).dns().otherwise(_ -> garbage);

    given
        .check()
        .leadsWith("dns.server-failure", "AZCM0026", 26)
        .affects(ALL, ALL)
        .showing("not a DNS message");
  }

  @Test
  @Provokes("dns.refused")
  void serverThatRefuses_isNamed(Scenario given) {
    given.network().dns().otherwise(_ -> DnsScript.rcode(Rcode.REFUSED));

    given
        .check()
        .finds("dns.refused")
        .leadsWith("dns.refused", "AZCM0026", 26)
        .affects(ALL, ALL)
        .showing("REFUSED");
  }

  @Test
  @Provokes("dns.timeout")
  void silentServer_isOneCause(Scenario given) {
    given.network().dnsWithin(150).dns().otherwise(_ -> DnsScript.silence());

    given
        .check()
        .finds("dns.timeout")
        .leadsWith("dns.timeout", "AZCM0026", 26)
        .affects(ALL, ALL)
        .showing("no answer in");
  }

  @Test
  @Provokes("dns.timeout")
  void nothingListeningAtTheServersAddress_isOneCause(Scenario given) {
    var network = given.network();
    network.dnsServers(
        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), network.closedPort()));

    given
        .check()
        .finds("dns.timeout")
        .leadsWith("dns.timeout", "AZCM0026", 26)
        .showing("nothing listens on its port");
  }

  @Test
  @Provokes("dns.no-server")
  void machineWithoutDnsServers_isOneCause(Scenario given) {
    given.machine().write("/etc/resolv.conf", "nameserver none\n");
    given.network().dnsServers();

    given
        .check()
        .finds("dns.no-server")
        .leadsWith("dns.no-server", "AZCM0026", 26)
        .affects(ALL, ALL)
        .showing("no DNS server is configured", "not usable: nameserver none");
  }

  @Test
  @Provokes("dns.server-differs")
  void deadServerBesideAGoodOne_isAWarning(Scenario given) {
    var network = given.network();
    var dead = network.anotherDnsServer(DnsScript.silence());
    network.dnsWithin(150).dnsServers(dead, network.dns().address());

    var told = given.check().isReadyWith("dns.server-differs");

    told.warnsOf("dns.server-differs")
        .affects(3, 3)
        .showing("127.0.0.1:" + dead.getPort() + ": no answer", "while DNS server 127.0.0.1:");
  }

  @Test
  @Provokes("dns.server-differs")
  void firstServerThatKnowsLessThanTheSecond_isToldBesideTheError(Scenario given) {
    var network = given.network();
    var inner = network.anotherDnsServer(DnsScript.rcode(Rcode.NXDOMAIN));
    network.dnsServers(inner, network.dns().address());

    var told = given.check().finds("dns.no-such-host", "dns.server-differs");

    told.leadsWith("dns.no-such-host", "AZCM0026", 26).affects(ALL, ALL);
    told.warnsOf("dns.server-differs").showing("NXDOMAIN", " → 20.190.128.");
  }

  @Test
  @Provokes("dns.system-resolver")
  void systemThatFailsWhereDnsAnswers_isTheCause(Scenario given) {
    var words = "Temporary failure in name resolution";
    var failed = new SystemLookupAnswer(DnsLookupOutcome.TEMPORARY_FAILURE, List.of(), 1, words);
    given.network().resolver(_ -> (_, _) -> failed);

    given
        .check()
        .finds("dns.system-resolver")
        .leadsWith("dns.system-resolver", "AZCM0026", 26)
        .affects(ALL, ALL)
        .showing("the operating system says: " + words, " → 20.190.128.");
  }

  @Test
  @Provokes("dns.slow")
  void systemThatIsLateWhereDnsAnswers_isAWarning(Scenario given) {
    var late =
        new SystemLookupAnswer(
            DnsLookupOutcome.TIMEOUT, List.of(), 12_000, "no answer in 12000 ms");
    given.network().resolver(_ -> (_, _) -> late);

    given
        .check()
        .isReadyWith("dns.slow")
        .warnsOf("dns.slow")
        .affects(ALL, ALL)
        .showing("the operating system had no answer after 12000 ms", " → 20.190.128.");
  }

  @Test
  void twoDeadServers_areNoDifference(Scenario given) {
    var network = given.network();
    network
        .dnsWithin(150)
        .dnsServers(
            network.anotherDnsServer(DnsScript.silence()),
            network.anotherDnsServer(DnsScript.rcode(Rcode.SERVFAIL)));

    assertThat(given.check().causes()).containsExactly("dns.server-failure");
  }
}
