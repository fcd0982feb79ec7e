package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ScriptedProcesses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureVmDetectionTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();

  private AzureVmDetection traces(Map<String, String> environment) {
    return new AzureVmDetection(new LinuxFiles(root), processes, environment);
  }

  @Test
  void allowedBy_variableOfTheShell_asksNobodyElse() throws Exception {
    assertThat(traces(Map.of("MSFT_ARC_TEST", "true")).allowedBy(LIMIT))
        .isEqualTo("MSFT_ARC_TEST of this shell");
    assertThat(processes.commands()).isEmpty();
  }

  @Test
  void allowedBy_variableOfSystemd_isFound() throws Exception {
    processes.on(
        "systemctl show-environment", 0, "LANG=C.UTF-8\nMSFT_ARC_TEST=true\nPATH=/bin\n", "");
    assertThat(traces(Map.of()).allowedBy(LIMIT)).isEqualTo("MSFT_ARC_TEST of systemd");
  }

  @Test
  void allowedBy_anotherValueOrNoSystemd_isNobody() throws Exception {
    assertThat(traces(Map.of("MSFT_ARC_TEST", "false")).allowedBy(LIMIT)).isNull();
    processes.on("systemctl show-environment", 0, "MSFT_ARC_TEST=1\n", "");
    assertThat(traces(Map.of()).allowedBy(LIMIT)).isNull();
  }

  @Test
  void chassis_tagOfTheFirmware_isRead() {
    assertThat(traces(Map.of()).chassis()).isNull();
    var tag = "7783-7084-3265-9085-8269-3286-77";
    new FileTree(root).file("/sys/class/dmi/id/chassis_asset_tag", tag + "\n");
    assertThat(traces(Map.of()).chassis()).isEqualTo(tag);
  }
}
