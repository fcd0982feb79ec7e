package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.FreeSpace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxFoldersTest {
  private static final String ROOT = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n";
  private static final long PLENTY = 50_000_000_000L;

  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
    files.folder("/opt").folder("/var/lib").folder("/tmp");
  }

  private DiskObservation read(FreeSpace space) {
    return new LinuxFolders(new LinuxFiles(root), space).read();
  }

  private Diagnosis judge(FreeSpace space) {
    return HostJudgement.of(HostCheck.FOLDERS, read(space));
  }

  private FreeSpace free(String folder, long bytes) {
    return path -> path.equals(files.at(folder)) ? bytes : PLENTY;
  }

  @Test
  void judge_plainRoot_isFine() {
    files.file("/proc/self/mountinfo", ROOT);
    assertThatDiagnosis(judge(_ -> PLENTY)).isClean();
    assertThat(read(_ -> PLENTY).folders())
        .contains(new FolderSpace("/opt", "/", "ext4", PLENTY, false, false, null));
  }

  @Test
  @Provokes("host.no-disk-space")
  void judge_fullPartition_isRefused() {
    files.file("/proc/self/mountinfo", ROOT + "30 22 8:2 / /opt rw,relatime - xfs /dev/sda2 rw\n");
    assertThatDiagnosis(judge(free("/opt", 219_000_000)))
        .fails("host.no-disk-space", "AZCM0158", 6)
        .because("/opt: 219 MB free, 220 MB needed");
    assertThatDiagnosis(judge(free("/opt", 221_000_000))).isClean();
  }

  @Test
  @Provokes("host.no-disk-space")
  void judge_foldersOfOneFileSystem_shareWhatIsLeft() {
    files.file("/proc/self/mountinfo", ROOT);
    assertThatDiagnosis(judge(_ -> 280_000_000))
        .fails("host.no-disk-space", "AZCM0158", 6)
        .because("/opt, /var, /tmp: 280 MB free, 291 MB needed");
  }

  @Test
  @Provokes("host.noexec")
  void judge_noexec_warnsAboutEachFolderButTheTemporaryOne() {
    files.file(
        "/proc/self/mountinfo",
        ROOT
            + "30 22 8:2 / /var rw,nosuid,nodev,noexec - ext4 /dev/sda2 rw\n"
            + "31 22 8:3 / /tmp rw,noexec - tmpfs tmpfs rw\n");
    var diagnosis = judge(_ -> PLENTY);
    assertThatDiagnosis(diagnosis)
        .warns("host.noexec")
        .because("/var is on /var (ext4), mounted noexec");
    assertThat(diagnosis.findings().getFirst().subjects()).containsExactly("/var", "/var/lib");
  }

  @Test
  @Provokes("host.read-only-folder")
  void judge_readOnlyFileSystem_isRefused() {
    files.file("/proc/self/mountinfo", ROOT + "30 22 8:2 / /opt rw - squashfs /dev/loop0 ro\n");
    assertThatDiagnosis(judge(_ -> PLENTY))
        .fails("host.read-only-folder", "AZCM0143", 6)
        .because("/opt is on /opt (squashfs), mounted read-only");
  }

  @Test
  @Provokes("host.noexec")
  void judge_linkToAnotherFileSystem_isFollowed() throws Exception {
    java.nio.file.Files.delete(files.at("/opt"));
    files.folder("/data/opt").link("/opt", files.at("/data/opt").toString());
    files.file("/proc/self/mountinfo", ROOT + "30 22 8:2 / /data rw,noexec - ext4 /dev/sdb rw\n");
    assertThatDiagnosis(judge(_ -> PLENTY))
        .warns("host.noexec")
        .because("/opt is on /data (ext4), mounted noexec");
  }

  @Test
  void read_missingFolder_isMeasuredWhereItWouldBeMade() throws Exception {
    java.nio.file.Files.delete(files.at("/opt"));
    files.file("/proc/self/mountinfo", ROOT);
    assertThat(read(path -> path.equals(root) ? 7 : PLENTY).folders().getFirst().freeBytes())
        .isEqualTo(7);
  }

  @Test
  void read_unreadableTable_isSaidAndStopsNothing() {
    assertThat(read(_ -> PLENTY).folders())
        .allSatisfy(
            folder -> assertThat(folder.detail()).isEqualTo("/proc/self/mountinfo does not exist"));
    assertThatDiagnosis(judge(_ -> PLENTY)).isClean();
  }

  @Test
  void judge_withAgentInstalled_onlyWarns() {
    files.file("/proc/self/mountinfo", ROOT);
    assertThatDiagnosis(HostJudgement.withAgent(HostCheck.FOLDERS, read(_ -> 1_000)))
        .warns("host.no-disk-space");
  }
}
