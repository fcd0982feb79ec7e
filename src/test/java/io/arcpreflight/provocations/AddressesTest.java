package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that resolve to the wrong place. */
@ExtendWith(Scenarios.class)
class AddressesTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String REGIONAL = "kc.his.arc.azure.com";
  private static final String HIS = "gbl.his.arc.azure.com";

  @Test
  @Provokes("dns.hosts-override")
  void hostsFileThatLeadsNowhere_isTheCause(Scenario given) {
    given.machine().write("/etc/hosts", "# pinned\n52.1.2.3 " + ARM + "\n");
    given.network().closeAddress("52.1.2.3");

    given
        .check()
        .finds("dns.hosts-override")
        .leadsWith("dns.hosts-override", "AZCM0026", 26)
        .of(ARM)
        .sure(LIKELY)
        .showing(
            "52.1.2.3 (hosts file)",
            "/etc/hosts, line 2",
            "does not serve it",
            ARM + " → 20.190.128.");
  }

  @Test
  @Provokes("dns.hosts-override")
  void hostsFileThatIsRight_isAWarning(Scenario given) {
    given.machine().write("/etc/hosts", "52.1.2.3 " + ARM + "\n");

    given.check().isReadyWith("dns.hosts-override").warnsOf("dns.hosts-override").of(ARM);
  }

  @Test
  void hostsFileThatSaysWhatDnsSays_isNotBlamedForAFailure(Scenario given) {
    var network = given.network();
    given.machine().write("/etc/hosts", network.address(ARM) + " " + ARM + "\n");
    network.closeAddress(network.address(ARM));

    var told = given.check().finds("tcp.refused", "dns.hosts-override");

    told.leadsWith("tcp.refused", "AZCM0026", 26).of(ARM);
    told.warnsOf("dns.hosts-override").of(ARM);
  }

  @Test
  @Provokes("dns.sinkhole")
  void filterThatHandsOutItsOwnAddress_isASinkhole(Scenario given) {
    given
        .network()
        .closeAddress("0.0.0.0")
        .dns()
        .on(LOGIN, DnsScript.answer("0.0.0.0"))
        .on(ARM, DnsScript.answer("0.0.0.0"));

    given
        .check()
        .finds("dns.sinkhole")
        .leadsWith("dns.sinkhole", "AZCM0026", 26)
        .of(LOGIN, ARM)
        .showing(LOGIN + " → 0.0.0.0");
  }

  @Test
  @Provokes("dns.private-unexpected")
  void privateAddressUnasked_stopsItEvenWhereItServes(Scenario given) {
    given
        .network()
        .dns()
        .on(REGIONAL, DnsScript.answer("10.1.0.4").aliases("x.privatelink.example"));

    given
        .check()
        .finds("dns.private-unexpected")
        .leadsWith("dns.private-unexpected", "AZCM0026", 26)
        .of(REGIONAL)
        .showing(REGIONAL + " → 10.1.0.4");
  }

  @Test
  @Provokes("dns.private-unexpected")
  void privateAddressThatNoServerGave_isToldBesideTheirs(Scenario given) {
    var wildcard = new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of("10.1.0.4"), 1, null);
    given
        .network()
        .resolver(
            system ->
                (name, until) -> name.equals(REGIONAL) ? wildcard : system.resolve(name, until));

    given
        .check()
        .leadsWith("dns.private-unexpected", "AZCM0026", 26)
        .of(REGIONAL)
        .showing("queried directly, DNS server 127.0.0.1:", REGIONAL + " → 20.");
  }

  @Test
  @Provokes("dns.public-unexpected")
  void publicAddressDespitePrivateLink_isTheCause(Scenario given) {
    given.everyEndpoint().expectingPrivateLink();

    given
        .check()
        .finds("dns.public-unexpected")
        .leadsWith("dns.public-unexpected", "AZCM0026", 26)
        .of(
            HIS,
            REGIONAL,
            "agentserviceapi.guestconfiguration.azure.com",
            "koreacentral-gas.guestconfiguration.azure.com");
  }
}
