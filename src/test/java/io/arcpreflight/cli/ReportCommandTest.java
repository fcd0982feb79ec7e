package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.SourceProgram;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.fleet.FleetDocument;
import io.arcpreflight.fleet.SharedKind;
import io.arcpreflight.json.JsonNode;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a fleet of {@code scripts/FleetMaker.java}, whose answer is known. */
class ReportCommandTest {
  private static final int SERVERS = 400;

  @TempDir private static Path made;

  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();

  @BeforeAll
  static void makeTheFleet() throws IOException, InterruptedException {
    SourceProgram.run("scripts/FleetMaker.java", made.toString(), Integer.toString(SERVERS));
  }

  private static String reports() {
    return made.resolve("reports").toString();
  }

  private static String inventory() {
    return made.resolve("inventory.txt").toString();
  }

  private FleetDocument document(String... options) {
    var arguments = new java.util.ArrayList<>(List.of("report", reports(), "--format", "json"));
    arguments.addAll(List.of(options));
    assertThat(process.run(arguments.toArray(String[]::new))).isZero();
    return Jsonb.builder().build().type(FleetDocument.class).fromJson(process.out());
  }

  @Test
  void thePlantedAnswer_isFound() throws IOException {
    var answer = JsonNode.parse("answer.json", Files.readString(made.resolve("answer.json")));
    var document = document("--inventory", inventory());
    var readiness = document.readiness();
    assertThat(readiness.servers()).isEqualTo(number(answer, "servers")).isEqualTo(SERVERS);
    assertThat(readiness.ready()).isEqualTo(number(answer, "ready"));
    assertThat(readiness.readyWithWarnings()).isEqualTo(number(answer, "readyWithWarnings"));
    assertThat(readiness.notReady()).isEqualTo(number(answer, "notReady"));
    assertThat(readiness.partial()).isEqualTo(number(answer, "partial"));
    assertThat(readiness.incomplete()).isEqualTo(number(answer, "incomplete"));
    assertThat(readiness.notReported()).hasSize(number(answer, "notReported"));
    assertThat(readiness.duplicates()).isEqualTo(1);
    assertThat(document.reading().repeated()).isEqualTo(number(answer, "repeated"));
    assertThat(Objects.requireNonNull(document.trend()).becameReady())
        .isEqualTo(number(answer, "becameReady"));
    assertThat(document.changes())
        .extracting(
            it -> {
              var place = Objects.requireNonNull(it.place());
              return new Planted(it.cause(), place.kind().id(), place.value(), it.frees());
            })
        .containsExactlyElementsOf(
            answer.required("changes").items().stream()
                .map(
                    it ->
                        new Planted(
                            it.required("cause").text(),
                            it.required("kind").text(),
                            it.required("value").text(),
                            number(it, "frees")))
                .toList());
    assertThat(document.changes().getLast().freed()).isEqualTo(number(answer, "notReady"));
  }

  @Test
  void oneSettingThatDecides_isNamed() {
    assertThat(document().contrasts())
        .anySatisfy(
            it -> {
              assertThat(it.kind()).isEqualTo(SharedKind.PROXY);
              assertThat(it.works()).isEqualTo("http://proxy-b.corp.example:3128");
              assertThat(it.fails()).isNull();
              assertThat(it.cause()).isEqualTo("tls.untrusted-issuer");
            });
  }

  @Test
  void aServerThatIsAloneInItsSubnet_isNamed() {
    assertThat(document().outliers())
        .anySatisfy(it -> assertThat(it.cause()).isEqualTo("host.clock-skew"));
  }

  @Test
  void text_saysFirstWhatToDoFirst() {
    assertThat(process.run("report", reports())).isZero();
    assertThat(process.out())
        .contains("of 400 servers are ready")
        .contains("  1     +120  proxy.forbidden at proxy http://proxy-a.corp.example:3128")
        .contains("132 of 132 there")
        .contains("proxy http://proxy-b.corp.example:3128: 24 ready; none: 24 kept out by");
    assertThat(process.err()).isEmpty();
  }

  @Test
  void korean_saysAllOfItInKorean() {
    assertThat(process.run("report", reports(), "--inventory", inventory(), "--lang", "ko"))
        .isZero();
    assertThat(process.out()).contains("가장 많은 서버를 풀어 주는 변경").contains("담당: 프록시 팀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyFormat_isWrittenInOneRun(String language) throws IOException {
    var formats = List.of("json", "csv", "markdown", "html", "ndjson", "firewall", "firewall-csv");
    var arguments =
        new java.util.ArrayList<>(
            List.of("report", reports(), "--lang", language, "--format", "text"));
    for (var format : formats) {
      arguments.addAll(List.of("--format", format + "=" + folder.resolve(format)));
    }
    assertThat(process.run(arguments.toArray(String[]::new))).isZero();
    for (var format : formats) {
      assertThat(Files.readString(folder.resolve(format))).as(format).contains("proxy.forbidden");
    }
    assertThat(Files.readString(folder.resolve("firewall")))
        .contains("http://proxy-a.corp.example:3128")
        .contains("`10.30.0.0/24`")
        .contains("`login.windows.net`");
    var rows = Files.readAllLines(folder.resolve("ndjson"));
    assertThat(rows.stream().filter(row -> row.contains("\"cause\":\"proxy.forbidden\"")))
        .hasSize(132);
    assertThat(Files.readAllLines(folder.resolve("csv"))).hasSize(rows.size() + 1);
  }

  @Test
  void servers_areShownOneByOne() {
    var byCause = document("--cause", "dns");
    assertThat(byCause.servers()).hasSize(48 + 16);
    var byName = document("--server", "srv-0000*1", "--server", "SRV-000002");
    assertThat(byName.servers())
        .extracting(FleetDocument.ServerState::server)
        .contains("srv-000001", "srv-000002", "srv-000091")
        .doesNotContain("srv-000003");
    assertThat(process.run("report", reports(), "--server", "srv-000001")).isZero();
    assertThat(process.out()).contains("srv-000001   not ready").contains(reports());
  }

  @Test
  void nothingToCount_isRefused() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");
    assertThat(process.run("report", folder.toString())).isEqualTo(23);
    assertThat(process.out()).contains("no report could be counted").contains("a.json");
    assertThat(process.run("report", reports(), "--inventory", folder.resolve("none").toString()))
        .isEqualTo(23);
    assertThat(process.err()).contains("--inventory: there is no file");
    assertThat(process.run("report")).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html"})
  void serversOfOneName_andReportsOfTheFuture_areNamed(String format) throws IOException {
    for (var group : List.of("rg-seoul", "rg-busan")) {
      Files.writeString(
          folder.resolve(group + ".json"),
          """
          {"schemaVersion": "1.0", "tool": {"name": "arc-preflight"}, "host": {"name": "web1"},
           "startedAt": "2126-11-27T02:00:00Z", "verdict": "ready", "findings": [], "checks": [],
           "settings": [{"name": "resource-group", "value": "%s"}]}
          """
              .formatted(group));
    }
    assertThat(process.run("report", folder.toString(), "--format", format)).isZero();
    assertThat(process.out()).contains("web1 (rg-busan)").contains("web1 (rg-seoul)");
    if (format.equals("json")) {
      assertThat(process.out())
          .contains("\"future\": 2,")
          .containsPattern("\"sharedNames\": \\[\\s*\"web1\"");
    } else {
      assertThat(process.out())
          .contains("2 servers have a last report dated in the future: a clock is wrong")
          .contains("1 name is that of several servers");
    }
  }

  @Test
  void namesOfServers_cannotActOnATerminal() throws IOException {
    var report = Files.readString(Path.of("src/test/resources/reports/0.1.0").resolve(anyReport()));
    Files.writeString(
        folder.resolve("a.json"),
        report.replaceFirst(
            "\"host\"\\s*:\\s*\\{\\s*\"name\"\\s*:\\s*\"[^\"]*\"",
            "\"host\":{\"name\":\"\\\\u001b[31mred\""));
    process.run("report", folder.toString(), "--server", "*red");
    assertThat(process.out()).doesNotContain("\u001b").contains("[31mred");
  }

  private static String anyReport() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/reports/0.1.0"))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".json"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static int number(JsonNode node, String name) {
    return node.required(name).integer(0, SERVERS);
  }

  /** A change that the maker has planted. */
  record Planted(String cause, String kind, String value, int frees) {}
}
