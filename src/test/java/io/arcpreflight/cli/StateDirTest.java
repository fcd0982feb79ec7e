package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are kept, on the command line. */
class StateDirTest {
  @TempDir private Path temporary;
  private final TestProcess process = new TestProcess();
  private Path folder = Path.of("");

  @BeforeEach
  void makeMachine() {
    var root = temporary.resolve("root");
    new FileTree(root).file("/proc/sys/kernel/hostname", "web01\n");
    process.fileRoot(root);
    folder = temporary.resolve("state");
  }

  /** A run that needs no network. */
  private int check(String region, String... more) {
    var line = new ArrayList<String>();
    line.addAll(List.of("check", "--offline", "--only", "host.hostname"));
    line.addAll(List.of("--location", region, "--state-dir", folder.toString()));
    line.addAll(List.of(more));
    return process.run(line.toArray(String[]::new));
  }

  @Test
  void secondRun_saysWhatHasChanged() {
    var first = check("koreacentral");
    assertThat(process.out()).doesNotContain("Changed since");
    assertThat(check("westeurope")).isEqualTo(first);
    assertThat(process.err()).isEmpty();
    assertThat(process.out())
        .contains("\nChanged since the last run, 2026-11-22 10:15:30 UTC (")
        .contains("location is westeurope (--location), before koreacentral\n");
    check("westeurope", "--lang", "ko");
    assertThat(process.out()).doesNotContain("지난 실행 이후 바뀐 것,");
  }

  @Test
  void quiet_printsNothingOfWhatIsAsItWas() throws IOException {
    var first = check("koreacentral", "--quiet-unless-changed");
    assertThat(process.out()).isNotEmpty();
    var file = temporary.resolve("a.json").toString();
    assertThat(
            check(
                "koreacentral", "--quiet-unless-changed", "--format=text", "--format=json=" + file))
        .isEqualTo(first);
    assertThat(process.out() + process.err()).isEmpty();
    var report = new ObjectMapper().readTree(Files.readString(Path.of(file)));
    assertThat(report.at("/changes/last/changes")).isEmpty();
    assertThat(report.at("/changes/last/run/host").asText()).isEqualTo("web01");
    check("westeurope", "--quiet-unless-changed");
    assertThat(process.out()).contains("Changed since the last run");
  }

  @Test
  void quiet_needsAFolder() {
    assertThat(process.run("check", "--quiet-unless-changed")).isEqualTo(23);
    assertThat(process.err()).contains("--quiet-unless-changed: needs --state-dir");
  }

  @Test
  void whatIsWrongWithTheFolder_isSaid_andChangesNoExitCode() throws IOException {
    var good = check("koreacentral");
    Files.createDirectory(temporary.resolve("other"));
    folder = Files.writeString(temporary.resolve("other").resolve("file"), "");
    assertThat(check("koreacentral")).isEqualTo(good);
    assertThat(process.err())
        .isEqualTo("arc-preflight: " + folder + " is not a folder; this run is not kept there\n");
    assertThat(check("koreacentral", "--lang", "ko")).isEqualTo(good);
    assertThat(process.err()).contains("폴더가 아님. 이번 실행은 그곳에 보관되지 않음");
    assertThat(check("koreacentral", "--quiet-unless-changed")).isEqualTo(good);
    assertThat(process.out()).isNotEmpty();
  }

  @Test
  void withoutIt_reportHasNoChanges() throws IOException {
    process.run("check", "--offline", "--only", "host.hostname", "--format", "json");
    assertThat(new ObjectMapper().readTree(process.out()).get("changes").isNull()).isTrue();
  }
}
