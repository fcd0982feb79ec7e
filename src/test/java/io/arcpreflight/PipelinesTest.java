package io.arcpreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs what docs/pipelines.md tells people to paste, beside a stand-in for arc-preflight that ends
 * as it is told.
 */
@EnabledOnOs(OS.LINUX)
class PipelinesTest {
  private static final Pattern SECTION =
      Pattern.compile("(?m)^## (?<name>.+)\n(?<text>(?s:.*?))(?=^## |\\z)");
  private static final Pattern BLOCK = Pattern.compile("```\\w+\n((?s:.*?))```");
  private static final String ARC_PREFLIGHT =
      """
      case $1 in
        explain)
          echo "explained $2"
          for word; do
            case $word in junit=*) echo '<testsuites/>' >"${word#junit=}" ;; esac
          done
          ;;
        check)
          echo "$@" >>calls
          [ "$STATUS" = 101 ] || echo '{}' >arc-preflight.json
          exit "$STATUS"
          ;;
      esac
      """;

  @TempDir private Path folder;
  private final Map<String, String> sections = new HashMap<>();

  private record Run(int exitCode, String output) {}

  @BeforeEach
  void prepare() throws IOException {
    program("arc-preflight", ARC_PREFLIGHT);
    program("sudo", "exec \"$@\"");
    program("azcmagent", "echo \"azcmagent $*\"; exit 42");
    var sought = SECTION.matcher(Files.readString(Path.of("docs", "pipelines.md")));
    while (sought.find()) {
      var block = BLOCK.matcher(sought.group("text"));
      if (block.find()) {
        sections.put(sought.group("name"), block.group(1));
      }
    }
  }

  private void program(String name, String script) throws IOException {
    var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run run(String script, int status, String shell, String... arguments)
      throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("script"), script);
    var command = new ArrayList<>(List.of(shell.split(" ", -1)));
    command.add(file.toString());
    command.addAll(List.of(arguments));
    var output = folder.resolve("output").toFile();
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(output);
    // A report of an earlier run may not be taken for one of this.
    Files.writeString(folder.resolve("arc-preflight.json"), "of an earlier run");
    Files.writeString(folder.resolve("arc-preflight.xml"), "of an earlier run");
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    builder.environment().put("STATUS", String.valueOf(status));
    var exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(output.toPath(), UTF_8));
  }

  private String block(String section) {
    return requireNonNull(sections.get(section), section);
  }

  private Object yaml(String section) {
    return new Load(LoadSettings.builder().build()).loadFromString(block(section));
  }

  /** What stands in a tree of YAML under these names and positions. */
  private static Object at(Object tree, Object... path) {
    var here = tree;
    for (var step : path) {
      var next = step instanceof Integer i ? ((List<?>) here).get(i) : ((Map<?, ?>) here).get(step);
      here = requireNonNull(next, () -> "nothing stands at " + step);
    }
    return here;
  }

  private static void assertTold(Run run, int status) {
    assertThat(run.exitCode()).as(run.output()).isEqualTo(status);
    if (status == 101) {
      assertThat(run.output()).doesNotContain("explained");
    } else {
      assertThat(run.output()).contains("explained arc-preflight.json");
    }
    var told =
        switch (status) {
          case 0 -> "";
          case 1 -> "could not tell";
          case 6 -> "the agent cannot be installed";
          case 26 -> "the network is in the way";
          default -> "not ready, AZCM code " + status;
        };
    assertThat(run.output()).contains(told);
  }

  /** What is published as test results is of this run, or not there. */
  private void assertTestResults(int status) {
    var file = folder.resolve("arc-preflight.xml");
    if (status == 101) {
      assertThat(file).doesNotExist();
    } else {
      assertThat(file).hasContent("<testsuites/>");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 18, 26, 101})
  void gitHub_checkEndsAsTheProgramDoes(int status) throws Exception {
    var steps = at(yaml("GitHub Actions"), "jobs", "connect", "steps");
    var script = at(steps, 0, "run").toString();

    assertTold(run(script, status, "bash -e"), status);
    assertTestResults(status);
    assertThat(at(steps, 1, "if")).isEqualTo("always()");
    assertThat(at(steps, 2, "run")).isEqualTo("sudo azcmagent connect --config /etc/arc.yaml");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 18, 26, 101})
  void azurePipelines_checkEndsAsTheProgramDoes(int status) throws Exception {
    var steps = at(yaml("Azure Pipelines"), "steps");
    var script = at(steps, 0, "bash").toString();

    assertTold(run(script, status, "bash --noprofile --norc"), status);
    assertTestResults(status);
    assertThat(at(steps, 1, "task")).isEqualTo("PublishTestResults@2");
    assertThat(at(steps, 1, "condition")).isEqualTo("always()");
    assertThat(at(steps, 1, "inputs"))
        .isEqualTo(
            Map.of(
                "testResultsFormat",
                "JUnit",
                "testResultsFiles",
                "arc-preflight.xml",
                "testRunTitle",
                "arc-preflight"));
    assertThat(at(steps, 2, "condition")).isEqualTo("always()");
    assertThat(at(steps, 3, "bash")).isEqualTo("sudo azcmagent connect --config /etc/arc.yaml");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 18, 26, 101})
  void gitLab_checkEndsAsTheProgramDoes(int status) throws Exception {
    var check = at(yaml("GitLab"), "check");
    var lines = (List<?>) at(check, "script");
    var script = String.join("\n", lines.stream().map(Object::toString).toList());

    assertTold(run("set -eo pipefail\n" + script, status, "bash"), status);
    assertTestResults(status);
    assertThat(at(check, "artifacts", "reports", "junit")).isEqualTo("arc-preflight.xml");
    assertThat(at(check, "allow_failure", "exit_codes")).isEqualTo(List.of(1));
    assertThat(at(check, "artifacts", "paths")).isEqualTo(List.of("arc-preflight.json"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 18, 26, 101})
  void shell_doesNotConnectWhereSomethingIsWrong(int status) throws Exception {
    var run = run(block("Shell"), status, "bash", "--location", "koreacentral");

    assertTold(run, status);
    assertThat(run.output()).doesNotContain("azcmagent");
  }

  @Test
  void shell_connectsWithTheSameArgumentsAndEndsAsAzcmagentDoes() throws Exception {
    var run = run(block("Shell"), 0, "bash", "--location", "koreacentral", "--tags", "A=b c");

    assertThat(run.exitCode()).isEqualTo(42);
    assertThat(run.output()).endsWith("azcmagent connect --location koreacentral --tags A=b c\n");
    assertThat(folder.resolve("calls")).content().contains("check --location koreacentral");
  }

  @Test
  void jenkins_branchesAsTheOthersDo() {
    assertThat(block("Jenkins"))
        .contains("returnStatus: true")
        .contains("--format junit=arc-preflight.xml")
        .contains("junit testResults: 'arc-preflight.xml'")
        .containsSubsequence(
            "case 0: break", "case 1: error(", "case 6: error(", "case 26: error(");
  }
}
