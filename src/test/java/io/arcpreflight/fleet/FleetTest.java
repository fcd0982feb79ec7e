package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fleet.ReadProblem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetTest {
  private final Fleet fleet = new Fleet();

  @Test
  void theFirstThousandProblemsByName_areKept_andAllAreCounted() {
    for (var i = 1_500; i > 0; i--) {
      fleet.add(new ReadProblem("%04d".formatted(i), Kind.EMPTY, "x"));
    }
    fleet.add(new ReadProblem("0000", Kind.BROKEN, "b"));
    fleet.add(new ReadProblem("0000", Kind.BROKEN, "a"));
    assertThat(fleet.problemCounts()).isEqualTo(Map.of("empty", 1_500, "broken", 2));
    assertThat(fleet.problems()).hasSize(1_000);
    assertThat(fleet.problems().subList(0, 3))
        .extracting(ReadProblem::source, ReadProblem::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0000", "a"),
            org.assertj.core.groups.Tuple.tuple("0000", "b"),
            org.assertj.core.groups.Tuple.tuple("0001", "x"));
    assertThat(fleet.problems().getLast().source()).isEqualTo("0998");
  }

  @Test
  void reports_areCounted_alsoThoseThatWereReadBefore() {
    fleet.add(TestRun.of("a").run());
    fleet.add(TestRun.of("A").newer().run());
    fleet.add(TestRun.of("b").newer().run());
    fleet.leaveOut();
    assertThat(fleet.reports()).isEqualTo(3);
    assertThat(fleet.repeated()).isEqualTo(1);
    assertThat(fleet.newer()).isEqualTo(2);
    assertThat(fleet.leftOut()).isEqualTo(1);
  }

  @Test
  void servers_comeInTheOrderOfTheirNames_andThoseAddedLaterAsWell() {
    fleet.add(TestRun.of("b").run());
    fleet.add(TestRun.of("C").run());
    assertThat(fleet.servers()).extracting(it -> it.last().server()).containsExactly("b", "C");
    fleet.add(TestRun.of("a").run());
    assertThat(fleet.servers()).extracting(it -> it.last().server()).containsExactly("a", "b", "C");
  }

  @Test
  void theFirstAndTheLast_areFoundInWhateverOrderTheyAreRead() {
    for (var hour : List.of(5, 1, 9, 3)) {
      fleet.add(TestRun.of("a").at(TestRun.START.plusSeconds(hour)).run());
    }
    var server = fleet.servers().getFirst();
    assertThat(server.first().startedAt()).isEqualTo(TestRun.START.plusSeconds(1));
    assertThat(server.last().startedAt()).isEqualTo(TestRun.START.plusSeconds(9));
    assertThat(server.reports()).isEqualTo(4);
  }

  /** So that memory grows with what is distinct. */
  @Test
  void whatManySay_isKeptOnce() {
    for (var name : List.of("a", "b")) {
      fleet.add(TestRun.of(name).in("10.1.1.0/24").tolerated("x.y").run());
    }
    var first = fleet.servers().getFirst().last();
    var second = fleet.servers().getLast().last();
    assertThat(first.shared()).isNotEmpty().isSameAs(second.shared());
    assertThat(first.findings()).isNotEmpty().isSameAs(second.findings());
  }

  @Test
  void onlyWhatIsAnErrorAndNotTolerated_keepsOut_andWarningsWhereNothingElseDoes() {
    var run =
        TestRun.of("a")
            .error("tcp.timeout", Owner.NETWORK)
            .error("tcp.timeout", Owner.NETWORK)
            .tolerated("host.noexec")
            .finding("dns.slow", Severity.WARNING, Owner.DNS);
    assertThat(run.run().blockers()).containsExactly("tcp.timeout");
    assertThat(run.verdict(Verdict.READY_WITH_WARNINGS).run().blockers()).isEmpty();
    assertThat(
            TestRun.of("strict")
                .finding("dns.slow", Severity.WARNING, Owner.DNS)
                .verdict(Verdict.NOT_READY)
                .run()
                .blockers())
        .containsExactly("dns.slow");
  }

  @Test
  void rows_areOneAFinding_andOneForWhoHasNoneOrHasNotReported() throws IOException {
    fleet.add(
        TestRun.of("a")
            .shares(SharedKind.REGION, "r")
            .shares(SharedKind.CLOUD, "c")
            .shares(SharedKind.OPERATING_SYSTEM, "o")
            .shares(SharedKind.PROXY, "p")
            .shares(SharedKind.DNS_SERVERS, "d")
            .in("s")
            .shares(SharedKind.GATEWAY, "g")
            .shares(SharedKind.ISSUER, "i")
            .shares(SharedKind.AGENT_VERSION, "v")
            .shares(SharedKind.TAG, "t1")
            .shares(SharedKind.TAG, "t2")
            .error("dns.timeout", Owner.DNS, "h")
            .finding("dns.slow", Severity.WARNING, Owner.DNS)
            .run());
    fleet.add(
        TestRun.of("b").error("dns.timeout", Owner.DNS).error("tcp.timeout", Owner.NETWORK).run());
    fleet.add(TestRun.of("c").run());
    var all = rows(new FleetQuery(List.of(), List.of()));
    assertThat(all)
        .extracting(
            FleetPicture.FleetRow::server,
            FleetPicture.FleetRow::verdict,
            FleetPicture.FleetRow::cause,
            FleetPicture.FleetRow::blocks,
            FleetPicture.FleetRow::alone)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "not-ready", "dns.timeout", true, true),
            org.assertj.core.groups.Tuple.tuple("a", "not-ready", "dns.slow", false, false),
            org.assertj.core.groups.Tuple.tuple("b", "not-ready", "dns.timeout", true, false),
            org.assertj.core.groups.Tuple.tuple("b", "not-ready", "tcp.timeout", true, false),
            org.assertj.core.groups.Tuple.tuple("c", "ready", null, false, false),
            org.assertj.core.groups.Tuple.tuple("lost", "not-reported", null, false, false));
    assertThat(all.getFirst())
        .isEqualTo(
            new FleetPicture.FleetRow(
                "a",
                "2026-11-27T02:00:00Z",
                "not-ready",
                "r",
                "c",
                "o",
                "p",
                "d",
                "s",
                "g",
                "i",
                "v",
                List.of("t1", "t2"),
                "dns.timeout",
                Severity.ERROR,
                Owner.DNS,
                "AZCM0026",
                List.of("h"),
                "words of a",
                true,
                true,
                "a.json"));
    assertThat(rows(new FleetQuery(List.of(), List.of("c"))))
        .extracting(FleetPicture.FleetRow::server)
        .containsExactly("c");
  }

  private List<FleetPicture.FleetRow> rows(FleetQuery query) throws IOException {
    var rows = new ArrayList<FleetPicture.FleetRow>();
    var document = TestRun.document(fleet, query, "a", "b", "c", "lost");
    var picture = new FleetPicture(document, fleet, query);
    picture.forEachRow(rows::add);
    var servers = new ArrayList<String>();
    picture.forEachServer((run, reports, _) -> servers.add(run.server() + reports));
    assertThat(servers).isEqualTo(query.isAsked() ? List.of("c1") : List.of("a1", "b1", "c1"));
    return rows;
  }
}
