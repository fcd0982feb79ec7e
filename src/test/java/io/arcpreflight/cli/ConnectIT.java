package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.arcpreflight.fixtures.RealProcess;
import io.arcpreflight.fixtures.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built program as a process of its own, at a terminal and without one. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConnectIT {
  private static final String CTRL_C = "\u0003";

  @TempDir private Path folder;
  private StandIn azcmagent;

  @BeforeEach
  void install() throws IOException {
    azcmagent = StandIn.installedUnder(folder);
  }

  private List<String> connect() {
    return List.of(
        "connect",
        "--azcmagent=" + azcmagent.program(),
        "-s=Production",
        "-g=rg-dc1",
        "-l=koreacentral",
        "--only=host.elevation",
        "--even-if=host.not-elevated");
  }

  private RealProcess atTerminal() throws IOException {
    assumeTrue(RealProcess.hasTerminals(), "needs script(1) of util-linux");
    return RealProcess.atTerminal(connect());
  }

  @Test
  void terminal_isHandedThrough() throws Exception {
    azcmagent.plays("device-code");
    try (var process = atTerminal()) {
      process.awaits("to authenticate.").types("hello\r");
      assertThat(process.exitCode()).isZero();
      assertThat(process.output())
          .contains("stdin is a terminal", "stdout is a terminal", "stderr is a terminal")
          .containsSubsequence("signed in: hello", "CONNECTED");
    }
  }

  @Test
  void interruption_isAzcmagents() throws Exception {
    azcmagent.plays("device-code");
    try (var process = atTerminal()) {
      process.awaits("to authenticate.").types(CTRL_C);
      assertThat(process.exitCode()).isEqualTo(11);
      assertThat(process.output())
          .containsSubsequence("AZCM0011", "INTERRUPTED", "connect.interrupted");
    }
  }

  @Test
  void interruptionThatIsPutOff_isWaitedFor() throws Exception {
    azcmagent.plays("stubborn");
    try (var process = atTerminal()) {
      process.awaits("ready").types(CTRL_C).awaits("asked 1").types(CTRL_C).awaits("asked 2");
      assertThat(process.exitCode()).isEqualTo(11);
      assertThat(process.output()).contains("connect.interrupted");
    }
  }

  @Test
  void interruptionThatIsNotHandled_endsAsShellsSay() throws Exception {
    azcmagent.plays("hang");
    try (var process = atTerminal()) {
      process.awaits("hanging").types(CTRL_C);
      assertThat(process.exitCode()).isEqualTo(130);
      assertThat(process.output()).contains("connect.interrupted");
    }
  }

  @Test
  void termination_isHandedOn() throws Exception {
    azcmagent.plays("terminated");
    try (var process = RealProcess.withoutTerminal(connect())) {
      process.awaits("running as").terminate();
      assertThat(process.exitCode()).isEqualTo(62);
      assertThat(process.output()).containsSubsequence("asked to end", "connect.failed");
    }
  }

  @Test
  void withoutTerminal_outputComesAtOnceAndInputIsItsOwn() throws Exception {
    azcmagent.plays("device-code");
    try (var process = RealProcess.withoutTerminal(connect())) {
      process.awaits("to authenticate.").types("from a pipe\n");
      assertThat(process.exitCode()).isZero();
      assertThat(process.output())
          .contains("signed in: from a pipe")
          .doesNotContain("is a terminal");
    }
  }

  @Test
  void signal_isToldAsShellsDo() throws Exception {
    azcmagent.plays("killed");
    try (var process = RealProcess.withoutTerminal(connect())) {
      assertThat(process.exitCode()).isEqualTo(137);
      assertThat(process.output()).contains("signal 9 (SIGKILL)");
    }
  }
}
