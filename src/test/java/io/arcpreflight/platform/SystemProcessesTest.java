package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class SystemProcessesTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final SystemProcesses processes =
      new SystemProcesses(Map.of("PATH", "/usr/bin:/bin", "COLOUR", "blue", "LC_ALL", "ko_KR"));

  @Test
  void run_outputErrorsAndExitCode_areKeptApart() throws Exception {
    var result = processes.run(List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 3"), LONG);
    assertThat(result).isEqualTo(new ProcessRunner.Result(3, "out\n", "err\n"));
  }

  @Test
  void run_environment_isTheGivenOneInEnglish() throws Exception {
    var result = processes.run(List.of("/bin/sh", "-c", "echo $COLOUR $LC_ALL $HOME"), LONG);
    assertThat(result.output()).isEqualTo("blue C\n");
  }

  @Test
  void run_standardInput_isEmpty() throws Exception {
    assertThat(processes.run(List.of("cat"), LONG).output()).isEmpty();
  }

  @Test
  void run_endlessOutput_isCutAndDoesNotBlock() throws Exception {
    var result = processes.run(List.of("/bin/sh", "-c", "head -c 1000000 /dev/zero; exit 7"), LONG);
    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.output()).hasSize(256 << 10);
  }

  @Test
  void run_longerThanTheLimit_isEndedAndKeepsWhatCame() throws Exception {
    var result =
        processes.run(
            List.of("/bin/sh", "-c", "echo early; exec sleep 60"), Duration.ofMillis(200));
    assertThat(result.exitCode()).isEqualTo(-1);
    assertThat(result.output()).isEqualTo("early\n");
  }

  /** What somebody has put into a folder of theirs must not run as root. */
  @ParameterizedTest
  @ValueSource(strings = {"", ".", "tools", "./tools:"})
  void run_programOfTheWorkingFolder_isNotFound(String planted) {
    var careless = new SystemProcesses(Map.of("PATH", planted + ":/usr/bin:/bin"));
    assertThatThrownBy(() -> careless.run(List.of("pom.xml"), LONG))
        .isInstanceOf(IOException.class)
        .hasMessage("Cannot run program \"pom.xml\": No such file or directory");
  }

  @Test
  void run_childrenSearchTheSameFolders() throws Exception {
    var careless = new SystemProcesses(Map.of("PATH", ":.:/usr/bin:tools:/bin"));
    assertThat(careless.run(List.of("sh", "-c", "echo $PATH"), LONG).output())
        .isEqualTo("/usr/bin/:/bin/\n");
  }

  @Test
  void run_noSuchProgram_cannotBeStarted() {
    assertThatThrownBy(() -> processes.run(List.of("/no/such/program"), LONG))
        .isInstanceOf(IOException.class);
  }
}
