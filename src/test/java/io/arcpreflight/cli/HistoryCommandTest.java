package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.arcpreflight.app.history.KeepRun;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.history.StateLimits;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs that were kept, on the command line. */
class HistoryCommandTest {
  @TempDir private Path root;
  private final TestProcess process = new TestProcess();
  private Path folder = Path.of("");

  @BeforeEach
  void keepRuns() throws IOException {
    Files.createDirectories(root.resolve("var/lib"));
    folder = root.resolve("var/lib/arc-preflight");
    process.fileRoot(root);
    keep("demo-healthy", "2026-10-01T00:00:00Z");
    keep("demo-healthy", "2026-11-21T00:00:00Z");
    keep("demo-firewall-resets-by-name", "2026-11-21T12:00:00Z");
    keep("demo-healthy", "2026-11-22T00:00:00Z");
  }

  private void keep(String scenario, String time) throws IOException {
    var document = (ObjectNode) new ObjectMapper().readTree(LabReports.text(scenario));
    document.put("startedAt", time);
    var report = new JsonReportReader().read(document.toString(), scenario);
    new KeepRun(process.context(), StateLimits.USUAL, Language.ENGLISH).keep(report, folder);
  }

  @Test
  void history_showsHowOftenItWasReadyAndWhatWasFoundWhen() {
    assertThat(process.run("history", "--since", "30d")).isZero();
    assertThat(process.err()).isEmpty();
    assertThat(process.out())
        .isEqualTo(
            """
            3 runs, 2026-11-21 00:00:00 UTC to 2026-11-22 00:00:00 UTC
            ready in 66.67 % (2 of 3 with a verdict)

            ready            █                             ·                            █  2
            tls.interrupted  ·                             █                            ·  1
                             2026-11-21                                        2026-11-22
            """);
  }

  @Test
  void history_inAscii_staysReadable() {
    process.ascii().run("history", "--since", "2026-11-21T00:00:00Z");
    assertThat(process.out()).contains("tls.interrupted  .").matches("\\p{ASCII}*");
  }

  @Test
  void history_withoutSince_hasAll_andVerboseEachRun() {
    process.run("history", "--verbose");
    assertThat(process.out())
        .startsWith("4 runs, 2026-10-01 00:00:00 UTC to")
        .contains("\n2026-11-21 12:00:00 UTC  ✗ NOT READY  tls.interrupted\n");
    assertThat(process.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void history_isKorean() {
    process.run("history", "--lang", "ko");
    assertThat(process.out()).startsWith("실행 4회").contains("준비됨 75.00 % (판정이 있는 4회 중 3회)");
  }

  @Test
  void history_asJson() throws IOException {
    assertThat(process.run("history", "--format", "json")).isZero();
    var document = new ObjectMapper().readTree(process.out());
    assertThat(document.get("availability").asDouble()).isEqualTo(75.0);
    assertThat(document.get("runs").asInt()).isEqualTo(4);
    assertThat(document.get("notReady").asInt()).isOne();
    assertThat(document.at("/causes/0/cause").asText()).isEqualTo("tls.interrupted");
    assertThat(document.at("/causes/0/firstSeen").asText()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(document.at("/causes/0/ongoing").asBoolean()).isFalse();
    assertThat(document.at("/entries/2/exitCode").asInt()).isEqualTo(26);
    assertThat(document.get("entries")).hasSize(4);
  }

  @Test
  void history_asCsv() {
    assertThat(process.run("history", "--format", "csv")).isZero();
    assertThat(process.out().lines())
        .hasSize(5)
        .startsWith("started_at,host,mode,verdict,exit_code,duration_ms,program,agent,causes")
        .anyMatch(
            line ->
                line.startsWith("2026-11-21T12:00:00Z,srv-db-07,check,not-ready,26,")
                    && line.endsWith(",tls.interrupted"));
  }

  @Test
  void history_ofATimeWithoutRuns_saysSo() {
    assertThat(process.run("history", "--since", "1m")).isZero();
    assertThat(process.out()).isEqualTo("No runs are kept of this time.\n");
  }

  @Test
  void history_ofAFolderThatIsNotThere_isRefused() {
    var none = root.resolve("none").toString();
    assertThat(process.run("history", "--state-dir", none)).isEqualTo(23);
    assertThat(process.err()).isEqualTo("arc-preflight: there is no folder " + none + "\n");
    assertThat(process.run("history", "--state-dir", none, "--lang", "ko")).isEqualTo(23);
    assertThat(process.err()).contains("없음");
  }

  @Test
  void history_changesNothing() throws IOException {
    var index = folder.resolve("runs.ndjson");
    Files.writeString(index, "damaged\n" + Files.readString(index));
    var before = Files.readString(index);
    assertThat(process.run("history")).isZero();
    assertThat(process.err()).contains("1 of its lines were damaged");
    assertThat(index).hasContent(before);
  }

  @Test
  void history_asAPage() throws IOException {
    var file = root.resolve("history.html");
    assertThat(process.run("history", "--format", "html", "--output", file.toString())).isZero();
    assertThat(process.out() + process.err()).isEmpty();
    assertThat(file)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("ready in 75 % (3 of 4 with a verdict)", "<span>tls.interrupted</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "html"})
  void formatsOfRuns_areNotForDiff(String format) {
    assertThat(process.run("history", "diff", "a", "b", "--format", format)).isEqualTo(23);
    assertThat(process.err()).contains(format + " is for kept runs only");
  }
}
