package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.fleet.FleetDocument.Contrast;
import io.arcpreflight.fleet.FleetDocument.Outlier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers of one subnet say of one another. */
class NeighboursTest {
  private static final String SUBNET = "10.1.1.0/24";

  private final List<ServerRun> runs = new ArrayList<>();

  private void well(int count, String subnet, SharedKind kind, String value) {
    for (var i = 0; i < count; i++) {
      runs.add(TestRun.of("well" + runs.size()).in(subnet).shares(kind, value).run());
    }
  }

  private void broken(int count, String subnet, String cause) {
    for (var i = 0; i < count; i++) {
      runs.add(TestRun.of("broken" + runs.size()).in(subnet).error(cause, Owner.PKI).run());
    }
  }

  @Test
  void aServerAloneWithItsCause_isAnOutlier_amongThreeOthers() {
    broken(1, SUBNET, "host.clock-skew");
    broken(3, SUBNET, "tcp.timeout");
    broken(1, "10.1.2.0/24", "host.clock-skew");
    broken(2, "10.1.2.0/24", "tcp.timeout");
    runs.add(TestRun.of("nowhere").error("x.y", Owner.HOST).run());
    assertThat(Outliers.among(runs))
        .containsExactly(new Outlier("broken0", "host.clock-skew", SUBNET, 4));
  }

  @ParameterizedTest
  @EnumSource(
      value = SharedKind.class,
      names = {"PROXY", "DNS_SERVERS", "GATEWAY", "OPERATING_SYSTEM", "AGENT_VERSION"})
  void oneSettingThatDecides_isNamed_andSubnetsAreAddedUp(SharedKind kind) {
    well(2, SUBNET, kind, "good");
    broken(1, SUBNET, "tls.inspected");
    well(1, "10.1.2.0/24", kind, "good");
    broken(2, "10.1.2.0/24", "tls.inspected");
    assertThat(new ContrastSearch().among(runs))
        .containsExactly(new Contrast(kind, "good", 3, null, 3, "tls.inspected"));
  }

  @Test
  void theLargestContrast_comesFirst() {
    well(3, SUBNET, SharedKind.PROXY, "good");
    broken(3, SUBNET, "tls.inspected");
    well(3, "10.1.2.0/24", SharedKind.GATEWAY, "good");
    broken(4, "10.1.2.0/24", "tcp.timeout");
    assertThat(new ContrastSearch().among(runs))
        .extracting(Contrast::notReady)
        .containsExactly(4, 3);
  }

  @Test
  void fewerThanThree_decideNothing() {
    well(2, SUBNET, SharedKind.PROXY, "good");
    broken(9, SUBNET, "tls.inspected");
    well(9, "10.1.2.0/24", SharedKind.PROXY, "good");
    broken(2, "10.1.2.0/24", "tcp.timeout");
    assertThat(new ContrastSearch().among(runs)).isEmpty();
  }

  @Test
  void severalCauses_orSomeThatAreWell_orOneThatIsNot_areNoContrast() {
    well(3, SUBNET, SharedKind.PROXY, "good");
    broken(3, SUBNET, "tls.inspected");
    broken(3, SUBNET, "tcp.timeout");
    well(3, "10.1.2.0/24", SharedKind.PROXY, "good");
    broken(3, "10.1.2.0/24", "tcp.timeout");
    runs.add(TestRun.of("well-without").in("10.1.2.0/24").run());
    well(3, "10.1.3.0/24", SharedKind.PROXY, "good");
    broken(3, "10.1.3.0/24", "tcp.timeout");
    runs.add(
        TestRun.of("broken-with")
            .in("10.1.3.0/24")
            .shares(SharedKind.PROXY, "good")
            .error("tcp.timeout", Owner.PKI)
            .run());
    assertThat(new ContrastSearch().among(runs)).isEmpty();
  }

  @Test
  void serversThatDifferInTwoSettings_orWhoseSubnetIsNotKnown_areNotCompared() {
    for (var i = 0; i < 3; i++) {
      runs.add(
          TestRun.of("well" + i)
              .in(SUBNET)
              .shares(SharedKind.PROXY, "p")
              .shares(SharedKind.GATEWAY, "g")
              .run());
      runs.add(TestRun.of("there" + i).shares(SharedKind.PROXY, "p").run());
      runs.add(TestRun.of("here" + i).error("tcp.timeout", Owner.PKI).run());
    }
    broken(3, SUBNET, "tcp.timeout");
    assertThat(new ContrastSearch().among(runs)).isEmpty();
  }

  @Test
  void whatIsNoSetting_doesNotKeepServersApart() {
    for (var i = 0; i < 3; i++) {
      runs.add(
          TestRun.of("well" + i)
              .in(SUBNET)
              .shares(SharedKind.PROXY, "p")
              .shares(SharedKind.TAG, "t" + i)
              .run());
      runs.add(
          TestRun.of("broken" + i)
              .in(SUBNET)
              .shares(SharedKind.PROXY, "q")
              .error("tcp.timeout", Owner.PKI)
              .run());
    }
    assertThat(new ContrastSearch().among(runs))
        .containsExactly(new Contrast(SharedKind.PROXY, "p", 3, "q", 3, "tcp.timeout"));
  }
}
