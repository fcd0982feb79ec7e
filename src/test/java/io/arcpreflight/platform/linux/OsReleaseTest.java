package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsReleaseTest {
  private static final LocalDate EARLY_2026 = LocalDate.of(2026, 1, 2);

  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private OperatingSystemObservation read(String architecture, LocalDate today) {
    return new OsRelease(new LinuxFiles(root), architecture).read(today);
  }

  private Diagnosis judge(String architecture, LocalDate today) {
    return HostJudgement.of(HostCheck.OPERATING_SYSTEM, read(architecture, today));
  }

  private FileTree recorded(String distribution) {
    return files.file("/etc/os-release", Recorded.text("platform/os-release/" + distribution));
  }

  @ParameterizedTest
  @CsvSource({
    "alma_8, amd64 aarch64",
    "alma_9, amd64",
    "alma_10, amd64 aarch64",
    "amazon_2, amd64 aarch64",
    "amazon_2023, amd64 aarch64",
    "azurelinux_3, amd64 aarch64",
    "cbl-mariner_2, amd64 aarch64",
    "debian_11, amd64",
    "debian_12, amd64 aarch64",
    "debian_13, amd64 aarch64",
    "oracle_7, amd64",
    "oracle_8, amd64 aarch64",
    "oracle_9, amd64",
    "redhat_7, amd64",
    "redhat_8, amd64 aarch64",
    "redhat_9, amd64 aarch64",
    "redhat_10, amd64",
    "rocky_8, amd64",
    "rocky_9, amd64",
    "sles_12, amd64",
    "sles_15, amd64 aarch64",
    "ubuntu_1804, amd64",
    "ubuntu_2004, amd64 aarch64",
    "ubuntu_2204, amd64 aarch64",
    "ubuntu_2404, amd64 aarch64",
    "xubuntu_24_04, amd64 aarch64",
  })
  @Provokes("host.unsupported-os")
  void judge_listedDistribution_isRefusedForOtherProcessorsOnly(
      String distribution, String supported) {
    recorded(distribution);
    for (var architecture : List.of("amd64", "aarch64")) {
      var errors =
          judge(architecture, EARLY_2026).findings().stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .map(finding -> finding.id())
              .toList();
      if (supported.contains(architecture)) {
        assertThat(errors).as(architecture).isEmpty();
      } else {
        assertThat(errors).as(architecture).containsExactly("host.unsupported-os");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alpine_3_23, Alpine Linux v3.23",
    "amazon_2018, Amazon Linux AMI 2018.03",
    "centos_stream_9, CentOS Stream 9",
    "fedora_43, Fedora Linux 43",
    "flatcar, Flatcar Container Linux by Kinvolk 4459",
    "gentoo_218, Gentoo Linux",
    "kali_2025_4, it is based on Debian",
    "linuxmint_22, it is based on Ubuntu; the installer uses its own name, Linux Mint",
    "nixos, NixOS",
    "opensuseleap_15, openSUSE Leap 15.6",
    "opensusetumbleweed, openSUSE Tumbleweed",
    "photon_3, VMware Photon OS/Linux",
    "pop_os_22_04, it is based on Ubuntu",
    "raspbian_11, it is based on Debian",
    "ubuntu_2510, 'listed versions: 18.04, 20.04, 22.04, 24.04, 26.04'",
    "wolfi, Wolfi",
  })
  @Provokes("host.unsupported-os")
  void judge_otherDistribution_isRefused(String distribution, String words) {
    recorded(distribution);
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because(words);
  }

  @ParameterizedTest
  @CsvSource({
    "centos_7, amd64, no version is listed",
    "debian_10, amd64, the last agent for it is 1.44",
    "debian_13, aarch64, its edition for aarch64 is not",
    "redhat_8, aarch64, its edition for aarch64 is not",
    "redhat_9, aarch64, its edition for aarch64 is not",
    "sles_sap_12_3, amd64, 'listed versions: 12.5, 15.3, 15.4'",
    "ubuntu_1604, amd64, 'listed versions: 18.04, 20.04, 22.04, 24.04, 26.04'",
  })
  @Provokes("host.unlisted-os")
  void judge_takenAndNotListed_warns(String distribution, String architecture, String words) {
    recorded(distribution);
    assertThatDiagnosis(judge(architecture, EARLY_2026))
        .warns("host.unlisted-os")
        .because("the installer takes it all the same")
        .because(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"centos_7", "debian_10", "sles_sap_12_3", "ubuntu_1604"})
  @Provokes("host.unsupported-os")
  void judge_takenOnOtherProcessors_isRefusedOnArm(String distribution) {
    recorded(distribution);
    assertThatDiagnosis(judge("aarch64", EARLY_2026))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("is not on the list of");
  }

  @Test
  void judge_centOsStream8_isTakenAsItsRelease() {
    files.file("/etc/os-release", "ID=centos\nNAME=\"CentOS Stream\"\nVERSION_ID=8\n");
    assertThatDiagnosis(judge("amd64", EARLY_2026)).warns("host.unlisted-os");
  }

  @Test
  void recordings_areAllJudged() throws Exception {
    try (var files = Files.list(Recorded.path("platform/os-release"))) {
      assertThat(files.collect(Collectors.toList())).hasSize(26 + 16 + 4);
    }
  }

  @Test
  @Provokes("host.unsupported-os")
  void judge_renamedDerivative_isRefusedByName() {
    files.file("/etc/os-release", "ID=ubuntu\nNAME=Corp OS\nVERSION_ID=24.04\n");
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("NAME is Corp OS");
  }

  @ParameterizedTest
  @CsvSource({
    "amazon_2, 2025-12-31, false, ''",
    "amazon_2, 2026-01-03, true, support ends on 2026-07-03",
    "amazon_2, 2026-07-04, true, support ended on 2026-07-03",
    "debian_11, 2026-11-22, true, support ended on 2026-07-03",
    "cbl-mariner_2, 2026-11-22, true, the last agent for it is 1.64",
    "debian_12, 2026-11-22, false, ''",
  })
  @Provokes("host.support-ending")
  void judge_endOfSupport_isTold(String distribution, LocalDate today, boolean told, String words) {
    recorded(distribution);
    if (told) {
      assertThatDiagnosis(judge("amd64", today)).warns("host.support-ending").because(words);
    } else {
      assertThatDiagnosis(judge("amd64", today)).isClean();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"i386", "arm", "ppc64le", "s390x", "riscv64"})
  @Provokes("host.unsupported-architecture")
  void judge_otherProcessor_isRefused(String architecture) {
    recorded("debian_12");
    assertThatDiagnosis(judge(architecture, EARLY_2026))
        .fails("host.unsupported-architecture", "AZCM0132", 6)
        .because("the processor is " + architecture);
  }

  @Test
  @Provokes("host.unknown-distribution")
  void judge_noFile_isUnknown() {
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unknown-distribution", "AZCM0131", 6)
        .because("/etc/os-release does not exist");
  }

  @Test
  @Provokes("host.unknown-distribution")
  void judge_folderInsteadOfFile_isUnknown() {
    files.folder("/etc/os-release");
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unknown-distribution", "AZCM0131", 6)
        .because("/etc/os-release not a regular file");
  }

  @Test
  void judge_enormousFile_isNotRead() {
    files.file("/etc/os-release", new byte[(1 << 20) + 1]);
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unknown-distribution", "AZCM0131", 6)
        .because("larger than 1048576 bytes");
  }

  @Test
  void judge_sixteenBitText_isNamed() {
    var text = Recorded.text("platform/os-release/debian_12");
    files.file("/etc/os-release", text.getBytes(StandardCharsets.UTF_16));
    assertThatDiagnosis(judge("amd64", EARLY_2026))
        .fails("host.unknown-distribution", "AZCM0131", 6)
        .because("/etc/os-release is UTF-16 text");
  }

  @Test
  void judge_withAgentInstalled_onlyWarns() {
    recorded("fedora_43");
    var seen = read("amd64", EARLY_2026);
    assertThatDiagnosis(HostJudgement.withAgent(HostCheck.OPERATING_SYSTEM, seen))
        .warns("host.unsupported-os");
  }

  @Test
  void read_quotingOfTheShell_isUndone() {
    files.file(
        "/etc/os-release",
        """
        # a comment
        ID='Debian'
        NAME="A \\"quoted\\" name"
        VERSION_ID=12
        ID_LIKE="a  b"
        PRETTY_NAME=""
        =odd
        odd
        """);
    var seen = read("amd64", EARLY_2026);
    assertThat(seen.id()).isEqualTo("debian");
    assertThat(seen.name()).isEqualTo("A \"quoted\" name");
    assertThat(seen.version()).isEqualTo("12");
    assertThat(seen.like()).containsExactly("a", "b");
    assertThat(seen.prettyName()).isNull();
  }
}
