package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.FullServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses that do not accept connections. */
@ExtendWith(Scenarios.class)
class ConnectionsTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String OPTIONAL = "packages.microsoft.com";

  @Test
  @Provokes("tcp.refused")
  void closedPortOfOneHost_isToldOfThatHost(Scenario given) {
    var network = given.network();
    network.closeAddress(network.address(ARM));

    given
        .check()
        .finds("tcp.refused")
        .leadsWith("tcp.refused", "AZCM0026", 26)
        .of(ARM)
        .affects(1, 3)
        .sure(CERTAIN)
        .showing("connect " + network.address(ARM) + ":443 → connection refused")
        .tracing(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z 127\\.0\\.0\\.1:\\d+ → "
                + network.address(ARM)
                + ":443 management\\.azure\\.com: refused");
  }

  @Test
  @Provokes("tcp.refused")
  void firewallThatRejectsEverything_isOneCause(Scenario given) {
    given.network().closeEveryHost();

    given.check().finds("tcp.refused").leadsWith("tcp.refused", "AZCM0026", 26).affects(3, 3);
  }

  @Test
  void optionalHostThatIsClosed_isAWarning(Scenario given) {
    var network = given.everyEndpoint().network();
    network.closeAddress(network.address(OPTIONAL));

    given.check().isReadyWith("tcp.refused").warnsOf("tcp.refused").of(OPTIONAL);
  }

  @Test
  @Provokes("tcp.timeout")
  @EnabledOnOs(OS.LINUX)
  void firewallThatDropsSilently_isOneCauseAfterOneWait(Scenario given) throws Exception {
    var network = given.network();
    var silent = network.opened(FullServer.start("127.0.0.1", 0)).port();
    network.connectWithin(250).everyHostLeadsTo(silent);

    given
        .check()
        .finds("tcp.timeout")
        .leadsWith("tcp.timeout", "AZCM0026", 26)
        .affects(3, 3)
        .showing(":443 → no answer in ");
  }

  @Test
  @Provokes("tcp.partly-reachable")
  void familyThatLeadsNowhere_isAWarning(Scenario given) {
    var network = given.network();
    network.dns().on(LOGIN, DnsScript.answer("2603:1030::5", "20.20.20.20"));
    network.closeAddress("2603:1030:0:0:0:0:0:5");

    given
        .check()
        .isReadyWith("tcp.partly-reachable")
        .warnsOf("tcp.partly-reachable")
        .of(LOGIN)
        .showing("connect 20.20.20.20:443 → connected", "]:443 → connection refused");
  }
}
