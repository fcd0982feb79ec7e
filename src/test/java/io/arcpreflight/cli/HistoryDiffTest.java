package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two saved reports on the command line. */
class HistoryDiffTest {
  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();
  private String works = "";
  private String fails = "";

  @BeforeEach
  void save() throws IOException {
    works = save("works.json", "demo-healthy");
    fails = save("fails.json", "demo-tls-inspection");
  }

  private String save(String file, String scenario) throws IOException {
    return Files.writeString(folder.resolve(file), LabReports.text(scenario)).toString();
  }

  @Test
  void diff_showsBothRunsAndWhatIsDifferent() {
    assertThat(process.run("history", "diff", works, fails)).isZero();
    assertThat(process.out())
        .startsWith("before   ✓ READY       srv-db-07   20")
        .contains("after    ✗ NOT READY   srv-db-07   20", "\n  + new: tls.untrusted-issuer")
        .contains("\n  ~ TLS inspection began for login.microsoftonline.com and 10 more");
    assertThat(process.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(process.err()).isEmpty();
  }

  @Test
  void diff_backAgain_isResolved() {
    process.run("history", "diff", fails, works);
    assertThat(process.out()).contains("\n  - resolved: tls.untrusted-issuer");
  }

  @Test
  void diff_isKorean() {
    process.run("history", "diff", works, fails, "--lang", "ko");
    assertThat(process.out()).startsWith("이전").contains("새로 발견: tls.untrusted-issuer");
  }

  @Test
  void diff_asJson_hasFactsAndSentences() throws IOException {
    assertThat(process.run("history", "diff", works, fails, "--format", "json")).isZero();
    var document = new ObjectMapper().readTree(process.out());
    assertThat(document.at("/after/exitCode").asInt()).isEqualTo(26);
    assertThat(document.at("/before/verdict").asText()).isEqualTo("ready");
    assertThat(document.at("/changes/0/fact/id").asText()).isEqualTo("change.cause-new");
    assertThat(document.at("/changes/0/fact/values/hosts")).hasSize(11);
    assertThat(document.at("/changes/0/summary").asText()).startsWith("new: tls.untrusted");
  }

  @Test
  void diff_ofTheSame_saysSo() {
    assertThat(process.run("history", "diff", works, works)).isZero();
    assertThat(process.out()).endsWith("\nNo differences.\n");
  }

  @Test
  void diff_ofWhatIsNoReport_isRefused() throws IOException {
    var text = Files.writeString(folder.resolve("a.txt"), "no such host").toString();
    assertThat(process.run("history", "diff", works, text)).isEqualTo(23);
    assertThat(process.err()).contains("is not a saved report (--format json)");
    assertThat(process.run("history", "diff", works, folder.resolve("none").toString()))
        .isEqualTo(23);
    assertThat(process.err()).contains("there is no file");
    assertThat(process.run("history", "diff", works)).isEqualTo(101);
    assertThat(process.err()).contains("history diff needs two saved reports");
  }

  @Test
  void diff_ofANewerReport_saysWhatWasLeftOut() throws IOException {
    var newer = LabReports.text("demo-healthy").replace("\"1.0\"", "\"1.9\"");
    var file = Files.writeString(folder.resolve("newer.json"), newer).toString();
    assertThat(process.run("history", "diff", works, file)).isZero();
    assertThat(process.err()).contains("has the schemaVersion 1.9, newer than this version's 1.0");
  }
}
