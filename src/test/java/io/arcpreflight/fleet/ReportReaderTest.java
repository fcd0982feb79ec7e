package io.arcpreflight.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fleet.ReadProblem.Kind;
import io.arcpreflight.json.JsonPullParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of one source: reports, lists of them, and records on a line each. */
class ReportReaderTest {
  private static final String FINDING =
      """
      {"record":"finding","finding":{"cause":"%s","severity":"error","owner":"dns",\
      "subjects":[],"summary":"It does not work"}}
      """;
  private static final String CHECK =
      """
      {"record":"check","check":{"id":"dns.servers","causes":[],\
      "observation":{"kind":"resolver","servers":["9.9.9.9"]}}}
      """;
  private static final String LATER =
      """
      {"record":"signature","signature":{"run":"x","finding":[1],"verdict":"ready"}}
      """;

  private final List<ServerRun> runs = new ArrayList<>();
  private final List<ReadProblem> problems = new ArrayList<>();

  private void read(String... lines) throws IOException {
    var json = new JsonPullParser();
    json.open(new ByteArrayInputStream(String.join("", lines).getBytes(UTF_8)));
    new ReportReader("r.ndjson", "1.0", runs::add, problems::add).read(json);
  }

  private static String run(String server) {
    return """
    {"record":"run","run":{"schemaVersion":"1.0","tool":{"name":"arc-preflight"},\
    "host":{"name":"%s","os":"Debian 12"},"startedAt":"2026-11-27T02:00:00Z",\
    "settings":[],"verdict":"not-ready","findings":[],"checks":[]}}
    """
        .formatted(server);
  }

  @Test
  void recordsOfKindsThatAreNotKnown_areIgnoredWhereverTheyStand() throws IOException {
    read(LATER, run("a"), LATER, FINDING.formatted("dns.timeout"), LATER, CHECK, LATER);
    assertThat(problems).isEmpty();
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().blockers()).containsExactly("dns.timeout");
    assertThat(runs.getFirst().shared(SharedKind.DNS_SERVERS)).contains("9.9.9.9");
  }

  @Test
  void recordsWithTheirFieldsInAnotherOrder_belongToTheirRunAsWell() throws IOException {
    read(
        run("a"),
        """
        {"finding":{"cause":"dns.refused","severity":"error","owner":"dns","subjects":[],\
        "summary":"x"},"record":"finding"}
        """);
    assertThat(problems).isEmpty();
    assertThat(runs.getFirst().blockers()).containsExactly("dns.refused");
  }

  @Test
  void aRun_endsWhereTheNextBegins() throws IOException {
    read(run("a"), FINDING.formatted("dns.timeout"), run("b"), FINDING.formatted("dns.refused"));
    assertThat(runs).extracting(ServerRun::server).containsExactly("a", "b");
    assertThat(runs.getFirst().blockers()).containsExactly("dns.timeout");
    assertThat(runs.getLast().blockers()).containsExactly("dns.refused");
  }

  @Test
  void aReportBetweenRecords_endsTheRun() throws IOException {
    read(run("a"), SavedReports.ready("b"), FINDING.formatted("dns.timeout"));
    assertThat(runs).extracting(ServerRun::server).containsExactly("a", "b");
    assertThat(runs.getFirst().findings()).isEmpty();
    assertThat(problems).extracting(ReadProblem::kind).containsExactly(Kind.BROKEN);
  }

  @Test
  void recordsInAList_areReadAsThoseOnLines() throws IOException {
    read("[", run("a"), ",", FINDING.formatted("dns.timeout"), ",7,", run("b"), "]", CHECK);
    assertThat(runs).extracting(ServerRun::server).containsExactly("a", "b");
    assertThat(runs.getFirst().blockers()).containsExactly("dns.timeout");
    assertThat(problems).extracting(ReadProblem::kind).containsExactly(Kind.BROKEN);
  }

  @Test
  void aDamagedRecord_isNamed_andThoseAfterItStillBelongToTheRun() throws IOException {
    read(run("a"), "{\"record\":\"finding\",\"finding\":{\n", FINDING.formatted("dns.timeout"));
    assertThat(runs.getFirst().blockers()).containsExactly("dns.timeout");
    assertThat(problems)
        .extracting(ReadProblem::source, ReadProblem::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("r.ndjson:2", Kind.BROKEN));
  }

  /** As where only the end of a file was kept. */
  @Test
  void recordsWithoutTheirRun_areNamedOnce() throws IOException {
    read(FINDING.formatted("dns.timeout"), CHECK, CHECK, run("a"));
    assertThat(runs).extracting(ServerRun::server).containsExactly("a");
    assertThat(problems)
        .containsExactly(
            new ReadProblem(
                "r.ndjson", Kind.BROKEN, "the record of the run that it belongs to is missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[1,\"x\",[{}]]", "{\"record\":\"other\"}\n{\"record\":\"x\"}\n"})
  void jsonInWhichNoReportIs_isNoReport(String text) throws IOException {
    read(text);
    assertThat(runs).isEmpty();
    assertThat(problems)
        .containsExactly(new ReadProblem("r.ndjson", Kind.FOREIGN, "no report is in it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n"})
  void nothing_isEmpty(String text) throws IOException {
    read(text);
    assertThat(problems)
        .containsExactly(new ReadProblem("r.ndjson", Kind.EMPTY, "nothing is in it"));
  }
}
