package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.FleetDocument.CauseCount;
import io.arcpreflight.fleet.FleetDocument.Change;
import io.arcpreflight.fleet.FleetDocument.Count;
import io.arcpreflight.fleet.FleetDocument.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FleetAnalysisTest {
  private static final FleetQuery NOBODY = new FleetQuery(List.of(), List.of());

  private final List<TestRun> runs = new ArrayList<>();

  private TestRun server(String name) {
    var run = TestRun.of(name);
    runs.add(run);
    return run;
  }

  @Test
  void everyVerdict_isCounted() {
    var servers = 0;
    for (var verdict : Verdict.values()) {
      servers++;
      for (var i = 0; i < servers; i++) {
        server(verdict.id() + i).verdict(verdict);
      }
    }
    var readiness = TestRun.document(runs).readiness();
    assertThat(readiness)
        .extracting(
            FleetDocument.Readiness::servers,
            FleetDocument.Readiness::ready,
            FleetDocument.Readiness::readyWithWarnings,
            FleetDocument.Readiness::partial,
            FleetDocument.Readiness::notReady,
            FleetDocument.Readiness::incomplete,
            FleetDocument.Readiness::unfinished,
            FleetDocument.Readiness::expected)
        .containsExactly(15, 1, 2, 3, 4, 5, 8, null);
  }

  @Test
  void anInventory_saysWhoIsMissed_andWhoIsNotExpected() {
    server("a");
    server("B.corp.example");
    server("c");
    var readiness =
        TestRun.document(TestRun.fleet(runs), NOBODY, "A", "b", "z", "y", "Z", "# c").readiness();
    assertThat(readiness.expected()).isEqualTo(4);
    assertThat(readiness.notReported()).containsExactly("Z", "y");
    assertThat(readiness.unexpected()).containsExactly("c");
    assertThat(readiness.duplicates()).isEqualTo(1);
  }

  @Test
  void causes_comeByTheServersThatTheyAloneKeepOut() {
    server("1").error("tcp.timeout", Owner.NETWORK).error("dns.timeout", Owner.DNS);
    server("2").error("tcp.timeout", Owner.NETWORK).error("dns.timeout", Owner.DNS);
    server("3").error("host.noexec", Owner.HOST);
    server("4").finding("dns.slow", Severity.WARNING, Owner.DNS);
    server("5").finding("agent.not-installed", Severity.INFO, Owner.HOST);
    server("6").error("dns.timeout", Owner.DNS).tolerated("host.noexec").tolerated("x.own");
    assertThat(TestRun.document(runs).causes())
        .extracting(CauseCount::cause, CauseCount::alone, CauseCount::blocked, CauseCount::servers)
        .containsExactly(
            tuple("dns.timeout", 1, 3, 3),
            tuple("host.noexec", 1, 1, 2),
            tuple("tcp.timeout", 0, 2, 2),
            tuple("dns.slow", 0, 0, 1),
            tuple("x.own", 0, 0, 1));
  }

  @Test
  void aCause_isAsGraveAsItsWorst_andBelongsToWhomMostSayItDoes() {
    server("1").finding("x.y", Severity.WARNING, Owner.DNS);
    server("2").finding("x.y", Severity.WARNING, Owner.PROXY);
    server("3").error("x.y", Owner.PROXY).finding("x.y", Severity.ERROR, Owner.AZURE);
    var cause = TestRun.document(runs).causes().getFirst();
    assertThat(cause.severity()).isEqualTo(Severity.ERROR);
    assertThat(cause.owner()).isEqualTo(Owner.PROXY);
    assertThat(cause.servers()).isEqualTo(3);
    assertThat(cause.title()).as("as this program has no words for it").isEqualTo("words of 1");
  }

  @Test
  void whatTheyShare_comesByWhatTellsMost_tenOfAKind() {
    for (var i = 0; i < 24; i++) {
      server("s" + i)
          .in("10.0." + i / 2 + ".0/24")
          .shares(SharedKind.PROXY, "p")
          .shares(SharedKind.REGION, "r")
          .error("tcp.timeout", Owner.NETWORK);
    }
    server("well").shares(SharedKind.REGION, "r");
    var shared = TestRun.document(runs).causes().getFirst().shared();
    assertThat(shared.subList(0, 2))
        .containsExactly(
            new Group(SharedKind.PROXY, "p", 24, 24), new Group(SharedKind.REGION, "r", 24, 25));
    assertThat(shared.subList(2, shared.size()))
        .hasSize(10)
        .allMatch(it -> it.kind() == SharedKind.SUBNET && it.servers() == 2);
  }

  @Test
  void changes_sayWhereAndForWhom() {
    server("a")
        .in("10.1.1.0/24")
        .shares(SharedKind.PROXY, "http://p")
        .error("proxy.forbidden", Owner.PROXY, "one", "two");
    server("b")
        .in("10.1.2.0/24")
        .shares(SharedKind.PROXY, "http://p")
        .error("proxy.forbidden", Owner.PROXY, "two", "two");
    server("c")
        .in("10.1.2.0/24")
        .shares(SharedKind.PROXY, "http://p")
        .error("proxy.forbidden", Owner.PROXY, "two")
        .error("host.noexec", Owner.HOST, "/opt");
    server("d").shares(SharedKind.PROXY, "http://p");
    var changes = TestRun.document(runs).changes();
    assertThat(changes)
        .extracting(
            Change::rank,
            Change::cause,
            Change::owner,
            Change::place,
            Change::frees,
            Change::freed,
            Change::servers,
            Change::of)
        .containsExactly(
            tuple(
                1,
                "proxy.forbidden",
                Owner.PROXY,
                new Shared(SharedKind.PROXY, "http://p"),
                2,
                2,
                3,
                4),
            tuple(2, "host.noexec", Owner.HOST, null, 1, 3, 1, 4));
    var first = changes.getFirst();
    assertThat(first.subjects()).containsExactly(new Count("two", 3), new Count("one", 1));
    assertThat(first.subnets())
        .containsExactly(new Count("10.1.2.0/24", 2), new Count("10.1.1.0/24", 1));
    assertThat(first.named()).containsExactly("a", "b", "c");
    assertThat(changes.getLast().subjects()).containsExactly(new Count("/opt", 1));
  }

  @Test
  void aChange_namesItsFirstHundredServers() {
    for (var i = 0; i < 120; i++) {
      server("s%03d".formatted(i)).error("tcp.timeout", Owner.NETWORK);
    }
    var change = TestRun.document(runs).changes().getFirst();
    assertThat(change.servers()).isEqualTo(120);
    assertThat(change.named()).hasSize(100).startsWith("s000").endsWith("s099");
  }

  @Test
  void oneCauseInTwoPlaces_isTwoChanges_ofWhichTheLargerComesFirst() {
    server("1").error("dns.timeout", Owner.DNS);
    server("2").shares(SharedKind.DNS_SERVERS, "10.0.0.1").error("dns.timeout", Owner.DNS);
    server("3").shares(SharedKind.DNS_SERVERS, "10.0.0.2").error("dns.timeout", Owner.DNS);
    server("4").shares(SharedKind.DNS_SERVERS, "10.0.0.2").error("dns.timeout", Owner.DNS);
    assertThat(TestRun.document(runs).changes())
        .extracting(it -> it.place() == null ? "nowhere" : it.place().value())
        .containsExactly("10.0.0.2", "nowhere", "10.0.0.1");
  }

  @Test
  void servers_areShownWhereTheyAreAskedFor() {
    server("a").error("dns.timeout", Owner.DNS, "login");
    server("a").at(TestRun.START.plusSeconds(60)).error("proxy.forbidden", Owner.PROXY);
    server("b").at(TestRun.START.plusSeconds(60)).in("10.1.1.0/24").error("x.own", Owner.DNS, "h");
    server("c").finding("dns.slow", Severity.WARNING, Owner.DNS);
    var fleet = TestRun.fleet(runs);
    assertThat(TestRun.document(fleet, NOBODY).servers()).isEmpty();
    var servers = TestRun.document(fleet, new FleetQuery(List.of(), List.of("a", "b"))).servers();
    assertThat(servers)
        .extracting(
            FleetDocument.ServerState::server,
            FleetDocument.ServerState::reports,
            FleetDocument.ServerState::before,
            FleetDocument.ServerState::report)
        .containsExactly(tuple("a", 2, Verdict.NOT_READY, "a.json"), tuple("b", 1, null, "b.json"));
    var b = servers.getLast();
    assertThat(b.shared()).containsExactly(new Shared(SharedKind.SUBNET, "10.1.1.0/24"));
    assertThat(b.findings())
        .containsExactly(
            new FleetDocument.Found(
                "x.own", Severity.ERROR, Owner.DNS, "AZCM0026", List.of("h"), "words of b", false));
    assertThat(servers.getFirst().findings().getFirst().summary()).doesNotStartWith("words of");
  }

  @Test
  void aLastReportOfTheFuture_isNamed_withinWhatClocksDiffer() {
    server("now");
    server("soon").at(TestRun.START.plus(Duration.ofMinutes(5)));
    server("later").at(TestRun.START.plus(Duration.ofMinutes(5)).plusMillis(1));
    for (var i = 0; i < 101; i++) {
      server("x%03d".formatted(i)).at(TestRun.START.plus(Duration.ofDays(300)));
    }
    var reading = TestRun.document(runs).reading();
    assertThat(reading.future()).isEqualTo(102);
    assertThat(reading.futureNamed()).hasSize(100).startsWith("later", "x000");
  }

  @Test
  void whatServersHaveInCommonWithThemselves_isCompared() {
    server("a").error("dns.timeout", Owner.DNS);
    server("a").at(TestRun.START.plusSeconds(60));
    server("b");
    server("b").at(TestRun.START.plusSeconds(60)).error("tcp.timeout", Owner.NETWORK);
    server("c").error("tcp.timeout", Owner.NETWORK).error("tcp.refused", Owner.NETWORK);
    server("c").at(TestRun.START.plusSeconds(60)).error("tcp.timeout", Owner.NETWORK);
    server("d").error("x.y", Owner.HOST);
    server("e");
    server("e").at(TestRun.START.plusSeconds(60));
    var trend = Objects.requireNonNull(TestRun.document(runs).trend());
    assertThat(trend)
        .isEqualTo(
            new FleetDocument.Trend(
                4,
                1,
                1,
                2,
                2,
                List.of(new Count("dns.timeout", 1), new Count("tcp.refused", 1)),
                List.of(new Count("tcp.timeout", 1))));
    assertThat(TestRun.document(List.of(TestRun.of("one"))).trend()).isNull();
  }
}
