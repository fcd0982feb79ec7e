package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.HeldLock;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.PackageLocksObservation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PackageLocksTest {
  private static final String FRONTEND = "/var/lib/dpkg/lock-frontend";

  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private PackageLocksObservation read() {
    return new PackageLocks(new LinuxFiles(root)).read();
  }

  private String lockOf(String path, String device) throws Exception {
    var inode = Files.getAttribute(files.at(path), "unix:ino");
    return "1: POSIX  ADVISORY  WRITE 4242 " + device + ":" + inode + " 0 EOF\n";
  }

  private String deviceOf(String path) {
    return LockFile.of(new LinuxFiles(root), List.of(path)).getFirst().device();
  }

  @Test
  void holder_isShownWithoutSecretsEvenWhereItsCommandIsCut() throws Exception {
    var secret = "hT7~kE2.mQ9_xL4-vB8wZ1";
    var padding = "--very-long-name-of-an-option-of-this-command=" + "x".repeat(40);
    files.file(FRONTEND, "");
    files.file("/proc/locks", lockOf(FRONTEND, deviceOf(FRONTEND)));
    for (var arguments :
        new String[] {
          "azcmagent\0connect\0" + padding + "\0-p\0" + secret + "\0",
          "azcmagent\0connect\0" + padding + "\0-p\0two " + secret + "\0",
          "apt-get\0-o\0Acquire::http::Proxy=http://bob:" + secret + secret + "@proxy:3128\0update",
          "apt-get\0-o\0Acquire::http::Proxy=bob:" + secret.repeat(5) + "@proxy:3128\0update",
        }) {
      files.file("/proc/4242/cmdline", arguments);
      assertThat(read().held().getFirst().toString())
          .contains("***")
          .doesNotContain("hT7", "kE2", "two");
    }
  }

  @Test
  @Provokes("host.package-lock-held")
  void read_lockOfTheKernelsList_namesItsHolder() throws Exception {
    files.file(FRONTEND, "").file("/proc/4242/cmdline", "/usr/bin/apt-get\0-qq\0upgrade\0");
    files.file(
        "/proc/locks",
        "7: FLOCK  ADVISORY  WRITE 99 00:19:12 0 EOF\n" + lockOf(FRONTEND, deviceOf(FRONTEND)));
    assertThat(read().held())
        .containsExactly(new HeldLock(FRONTEND, 4242L, "/usr/bin/apt-get -qq upgrade"));
    assertThatDiagnosis(HostJudgement.of(HostCheck.PACKAGE_LOCKS, read()))
        .warns("host.package-lock-held")
        .because(FRONTEND + " is held by /usr/bin/apt-get -qq upgrade (process 4242)");
  }

  @Test
  void judge_withAgentInstalled_isNoMatter() throws Exception {
    files.file(FRONTEND, "");
    files.file("/proc/locks", lockOf(FRONTEND, deviceOf(FRONTEND)));
    assertThat(HostJudgement.withAgent(HostCheck.PACKAGE_LOCKS, read()).findings())
        .extracting(finding -> finding.id())
        .doesNotContain("host.package-lock-held");
  }

  @Test
  void read_sameNumberOnAnotherDevice_isNoLock() throws Exception {
    files.file(FRONTEND, "").file("/proc/locks", lockOf(FRONTEND, "ff:ff"));
    assertThat(read().held()).isEmpty();
  }

  @Test
  void read_deviceThatDiffersUnderAnOverlay_isProvenByTheOpenFile() throws Exception {
    files.file(FRONTEND, "").file("/proc/locks", lockOf(FRONTEND, "ff:ff"));
    files.link("/proc/4242/fd/4", FRONTEND).file("/proc/4242/comm", "dpkg\n");
    files.file("/proc/4242/cmdline", "");
    assertThat(read().held()).containsExactly(new HeldLock(FRONTEND, 4242L, "dpkg"));
  }

  @Test
  void read_processThatOnlyWaits_holdsNothing() throws Exception {
    files.file(FRONTEND, "");
    var waiting = lockOf(FRONTEND, deviceOf(FRONTEND)).replace("1: POSIX", "1: -> POSIX");
    files.file("/proc/locks", waiting);
    assertThat(read().held()).isEmpty();
  }

  @Test
  void read_holderOfAnotherNamespace_isUnknown() throws Exception {
    files.file(FRONTEND, "");
    files.file("/proc/locks", lockOf(FRONTEND, deviceOf(FRONTEND)).replace("4242", "0"));
    assertThat(read().held()).containsExactly(new HeldLock(FRONTEND, null, null));
    assertThatDiagnosis(HostJudgement.of(HostCheck.PACKAGE_LOCKS, read()))
        .because("a process that cannot be seen from here");
  }

  @Test
  @Provokes("host.package-lock-held")
  void read_numberOfARunningPackageManager_isALock() {
    files.file("/run/zypp.pid", "812\n").file("/proc/812/comm", "zypper\n");
    files.file("/proc/812/cmdline", "zypper\0up\0");
    assertThat(read().held()).containsExactly(new HeldLock("/run/zypp.pid", 812L, "zypper up"));
  }

  @Test
  void read_numberLeftBehind_isNoLock() {
    files.file("/run/zypp.pid", "812\n").file("/proc/812/comm", "nginx\n");
    files.file("/var/run/yum.pid", "9999\n").file("/var/cache/dnf/metadata_lock.pid", "none");
    assertThat(read()).isEqualTo(new PackageLocksObservation(List.of(), null));
  }

  @Test
  void read_noListOfLocks_isSaid() {
    files.file(FRONTEND, "");
    assertThat(read().detail()).isEqualTo("/proc/locks does not exist");
  }

  @Test
  void read_noPackageManager_asksForNoList() {
    assertThat(read()).isEqualTo(new PackageLocksObservation(List.of(), null));
  }
}
