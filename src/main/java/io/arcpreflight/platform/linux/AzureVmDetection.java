package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells an Azure virtual machine, and what lets the agent be tried on one. */
final class AzureVmDetection {
  private static final String CHASSIS = "/sys/class/dmi/id/chassis_asset_tag";
  private static final String ALLOWED = "MSFT_ARC_TEST";
  private static final List<String> MANAGER = List.of("systemctl", "show-environment");

  private final LinuxFiles files;
  private final ProcessRunner processes;
  private final Map<String, String> environment;

  AzureVmDetection(LinuxFiles files, ProcessRunner processes, Map<String, String> environment) {
    this.files = files;
    this.processes = processes;
    this.environment = environment;
  }

  @Nullable String chassis() {
    try {
      var tag = PlainText.line(RegularFile.text(files.at(CHASSIS), 4096), 100);
      return tag.isEmpty() ? null : tag;
    } catch (IOException hidden) {
      return null;
    }
  }

  /** Where it is allowed; nothing when it is not. The installer asks systemd, not the shell. */
  @Nullable String allowedBy(Duration limit) throws InterruptedException {
    if (environment.getOrDefault(ALLOWED, "").equals("true")) {
      return ALLOWED + " of this shell";
    }
    try {
      for (var line : processes.run(MANAGER, limit).output().split("\n", -1)) {
        if (line.strip().equals(ALLOWED + "=true")) {
          return ALLOWED + " of systemd";
        }
      }
    } catch (IOException noSystemd) {
      return null;
    }
    return null;
  }
}
