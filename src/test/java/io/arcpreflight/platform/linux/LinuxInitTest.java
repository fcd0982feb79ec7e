package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.SearchPath;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxInitTest {
  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private Diagnosis judge(Map<String, String> environment) {
    var linux = new LinuxFiles(root);
    var seen = new LinuxInit(linux, new SearchPath(linux::at, environment)).read();
    return HostJudgement.of(HostCheck.INIT, seen);
  }

  @Test
  void read_bootedWithSystemd_isFine() {
    files.program("/usr/bin/systemctl").folder("/run/systemd/system");
    assertThatDiagnosis(judge(Map.of())).isClean();
  }

  @Test
  @Provokes("host.no-systemd")
  void read_noSystemctl_isRefused() {
    files.file("/proc/1/comm", "openrc-init\n").file("/usr/bin/systemctl", "not executable");
    assertThatDiagnosis(judge(Map.of()))
        .fails("host.no-systemd", "AZCM0130", 6)
        .because("process 1 is openrc-init");
  }

  @Test
  @Provokes("host.no-systemd")
  void read_systemctlOutsideTheSearchPath_isNotFound() {
    files.program("/usr/bin/systemctl").folder("/run/systemd/system");
    assertThatDiagnosis(judge(Map.of("PATH", "/opt/bin:relative::/bin/")))
        .fails("host.no-systemd", "AZCM0130", 6)
        .because("no systemctl in /opt/bin/:/bin/");
  }

  @Test
  @Provokes("host.systemd-not-running")
  void read_container_warns() {
    files.program("/bin/systemctl").file("/proc/1/comm", "sleep\n");
    assertThatDiagnosis(judge(Map.of()))
        .leavesOpen("host.systemd-not-running")
        .because("process 1 is sleep");
  }
}
