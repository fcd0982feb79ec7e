package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePlacesTest {
  private static final String CAUSE = "tcp.timeout";
  private static final String NETWORK = "10.1.0.0/16";

  private final ChangePlaces places = new ChangePlaces();

  private static TestRun everything() {
    var run = TestRun.of("a");
    for (var kind : SharedKind.values()) {
      run.shares(kind, "the " + kind.id());
    }
    return run;
  }

  /** Of a network whose servers are in one subnet the subnet is the place. */
  @ParameterizedTest
  @CsvSource({
    "proxy.forbidden, NETWORK, the proxy",
    "agent.himds-stopped, HOST, the agent-version",
    "x.y, PROXY, the proxy",
    "x.y, DNS, the dns-servers",
    "x.y, PKI, the issuer",
    "x.y, NETWORK, the subnet",
    "x.y, HOST, the operating-system",
    "x.y, IDENTITY, the tenant",
    "x.y, AZURE, the subscription"
  })
  void aCause_isMendedAtWhatItsOwnerWorksOn(String cause, Owner owner, String place) {
    var run = everything().run();
    places.count(run, Set.of(cause));
    assertThat(places.place(cause, owner, run)).extracting(Shared::value).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "proxy.forbidden, PROXY, PROXY, the subnet",
    "agent.himds-stopped, HOST, AGENT_VERSION, the operating-system",
    "x.y, PROXY, PROXY, the subnet",
    "x.y, PKI, ISSUER, the proxy",
    "x.y, IDENTITY, TENANT, the region",
    "x.y, AZURE, SUBSCRIPTION, the tenant"
  })
  void whereThatIsNotKnown_theNextBestIsThePlace(
      String cause, Owner owner, SharedKind missing, String place) {
    var run = TestRun.of("a");
    for (var kind : SharedKind.values()) {
      if (kind != missing) {
        run.shares(kind, "the " + kind.id());
      }
    }
    places.count(run.run(), Set.of(cause));
    assertThat(places.place(cause, owner, run.run())).extracting(Shared::value).isEqualTo(place);
  }

  @Test
  void aServerThatSharesNothing_hasNoPlace() {
    assertThat(places.place(CAUSE, Owner.NETWORK, TestRun.of("a").run())).isNull();
  }

  /** Nine of ten servers, in two subnets or more. */
  @ParameterizedTest
  @CsvSource({"9, 1, 2, 10.1.0.0/16", "8, 2, 2, 10.1.0.0/24", "10, 0, 1, 10.1.0.0/24"})
  void aWholeNetwork_standsForItsSubnets_whereNearlyAllHaveTheCause(
      int blocked, int well, int subnets, String place) {
    for (var i = 0; i < blocked + well; i++) {
      var run =
          TestRun.of("s" + i)
              .shares(SharedKind.NETWORK, NETWORK)
              .in("10.1.%d.0/24".formatted(i % subnets))
              .run();
      places.count(run, i < blocked ? Set.of(CAUSE) : Set.of());
    }
    var first = TestRun.of("s").shares(SharedKind.NETWORK, NETWORK).in("10.1.0.0/24").run();
    assertThat(places.place(CAUSE, Owner.NETWORK, first))
        .extracting(Shared::value)
        .isEqualTo(place);
    assertThat(places.total(new Shared(SharedKind.NETWORK, NETWORK))).isEqualTo(blocked + well);
    assertThat(places.affected(CAUSE))
        .containsEntry(new Shared(SharedKind.NETWORK, NETWORK), blocked);
  }

  @Test
  void whatNobodyHas_isNowhere() {
    assertThat(places.total(new Shared(SharedKind.PROXY, "p"))).isZero();
    assertThat(places.affected(CAUSE)).isEmpty();
  }
}
