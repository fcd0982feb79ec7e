package io.arcpreflight.provocations;

import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faults of the machine itself. */
@ExtendWith(Scenarios.class)
class MachinesTest {
  private static final String ARM = "management.azure.com";
  private static final String LOGIN = "login.windows.net";

  private static Clock ahead(Duration time) {
    return Clock.offset(Clock.systemUTC(), time);
  }

  private static Script expiredFor(String host) {
    var now = Instant.now();
    var leaf =
        Azure.AUTHORITY
            .leaf(host)
            .valid(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(1)))
            .make();
    return Scripts.tls(Azure.AUTHORITY.server(leaf), Azure.answers());
  }

  @Test
  @Provokes("host.not-elevated")
  void ordinaryUser_isNotElevated(Scenario given) {
    given.machine().runningAs("nobody");

    given
        .check()
        .finds("host.not-elevated")
        .leadsWith("host.not-elevated", "AZCM0018", 18)
        .of("nobody")
        .showing("Uid 65534 65534 65534 65534");
  }

  @Test
  @Provokes("host.not-elevated")
  void rootOfAContainerWithoutCapabilities_isNotElevated(Scenario given) {
    given.machine().runningAs("powerless-root");

    given.check().leadsWith("host.not-elevated", "AZCM0018", 18).showing("without capabilities");
  }

  @Test
  @Provokes("host.hostname-unavailable")
  void machineWithoutAName_cannotBeNamedInAzure(Scenario given) {
    given.machine().write("/proc/sys/kernel/hostname", "\n");

    given
        .check()
        .finds("host.hostname-unavailable")
        .leadsWith("host.hostname-unavailable", "AZCM0102", 102)
        .of("/proc/sys/kernel/hostname")
        .showing("contains no name");
  }

  @Test
  @Provokes("host.hostname-unavailable")
  void nameThatEveryMachineHas_isNone(Scenario given) {
    given.machine().write("/proc/sys/kernel/hostname", "localhost.localdomain\n");

    given.check().leadsWith("host.hostname-unavailable", "AZCM0102", 102);
  }

  @Test
  @Provokes("host.hostname-unavailable")
  void nameThatCannotBeRead_isNone(Scenario given) {
    given.machine().delete("/proc/sys/kernel/hostname");

    given.check().leadsWith("host.hostname-unavailable", "AZCM0102", 102).showing("does not exist");
  }

  @Test
  @Provokes("host.clock-skew")
  void clockAnHourAhead_isTheCause(Scenario given) {
    given.network().clock(ahead(Duration.ofHours(1)));

    given
        .check()
        .finds("host.clock-skew")
        .leadsWith("host.clock-skew", "AZCM0026", 26)
        .of("this machine's clock")
        .sure(CERTAIN)
        .showing(" s ahead of the Date of 3 endpoints");
  }

  @Test
  @Provokes("host.clock-skew")
  void clockThreeMinutesBehind_isAWarning(Scenario given) {
    given.network().clock(ahead(Duration.ofSeconds(-200)));

    given
        .check()
        .isReadyWith("host.clock-skew")
        .alsoFinds("host.clock-skew", WARNING)
        .showing(" s behind the Date of ");
  }

  @Test
  void clockAMinuteOff_isFine(Scenario given) {
    given.network().clock(ahead(Duration.ofMinutes(-1)));

    given.check().isReadyWith();
  }

  @Test
  @Provokes("host.clock-skew")
  void clockBeforeEveryCertificate_explainsThem(Scenario given) {
    given
        .network()
        .clock(ahead(Duration.ofDays(-30)))
        .host(
            ARM,
            Scripts.tls(Azure.AUTHORITY.server(Azure.AUTHORITY.leaf(ARM).make()), Scripts.hang()));

    given
        .check()
        .finds("host.clock-skew")
        .leadsWith("host.clock-skew", "AZCM0026", 26)
        .affects(3, 3)
        .sure(LIKELY)
        .showing(" is valid from ");
  }

  @Test
  void twoExpiredCertificatesUnderARightClock_areNoWrongClock(Scenario given) {
    given.network().host(ARM, expiredFor(ARM)).host(LOGIN, expiredFor(LOGIN));

    given.check().finds("tls.expired").leadsWith("tls.expired", "AZCM0026", 26).of(LOGIN, ARM);
  }
}
