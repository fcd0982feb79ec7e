package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

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

class LinuxProgramsTest {
  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private Diagnosis judge() {
    var path = new SearchPath(new LinuxFiles(root)::at, Map.of());
    return HostJudgement.of(HostCheck.PROGRAMS, new LinuxPrograms(path).read());
  }

  @Test
  void read_debianFamily_isComplete() {
    files.program("/usr/bin/apt-get").program("/usr/bin/wget");
    files.program("/usr/bin/openssl").program("/usr/bin/gpg");
    assertThatDiagnosis(judge()).isClean();
  }

  @Test
  void read_redHatFamily_needsNoGpg() {
    files.program("/usr/bin/dnf").program("/usr/bin/curl").program("/usr/bin/openssl");
    assertThatDiagnosis(judge()).isClean();
  }

  @Test
  @Provokes("host.required-program-missing")
  void read_noDownloader_isRefused() {
    files.program("/usr/bin/apt-get").program("/usr/bin/openssl").program("/usr/bin/gpg");
    assertThatDiagnosis(judge())
        .fails("host.required-program-missing", "AZCM0150", 6)
        .because("no curl or wget in /usr/local/sbin/:");
  }

  @Test
  @Provokes("host.required-program-missing")
  void read_noPackageManager_isRefused() {
    files.program("/usr/bin/curl").program("/usr/bin/openssl");
    assertThatDiagnosis(judge())
        .fails("host.required-program-missing", "AZCM0150", 6)
        .because("no apt, dnf, yum, zypper or tdnf");
  }

  @Test
  @Provokes("host.required-program-missing")
  void read_noOpensslAndNoGpg_onlyWarns() {
    files.program("/usr/bin/apt-get").program("/usr/bin/curl");
    var diagnosis = judge();
    assertThatDiagnosis(diagnosis).leavesOpen("host.required-program-missing");
    assertThat(diagnosis.findings().getFirst().subjects()).containsExactly("openssl", "gpg");
  }
}
