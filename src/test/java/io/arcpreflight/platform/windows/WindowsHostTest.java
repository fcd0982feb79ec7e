package io.arcpreflight.platform.windows;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsHostTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final String POLICIES =
      "reg.exe query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System";
  private static final String VERSION =
      "reg.exe query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
  private static final String NET =
      "reg.exe query HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full";
  private static final String POWERSHELL =
      "reg.exe query HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine";
  private static final String NO_SUCH_KEY =
      "ERROR: The system was unable to find the specified registry key or value.\r\n";

  @TempDir private Path root;
  private FileTree files;
  private final ScriptedProcesses processes = new ScriptedProcesses();

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private Diagnosis judge(HostCheck check) throws Exception {
    var environment =
        Map.of("SystemRoot", "Windows", "ProgramFiles", "Programs", "ProgramData", "Data");
    var source =
        new WindowsPlatform(root, processes, environment, "amd64")
            .host(LocalDate.of(2026, 11, 22))
            .get(check);
    return HostJudgement.of(check, Objects.requireNonNull(source).read(LIMIT));
  }

  private void answer(String command, String recording) {
    processes.on(command, 0, Recorded.text("platform/reg/" + recording), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server-2016.txt",
        "server-2022.txt",
        "server-core-2025.txt",
        "windows-10-1809.txt",
        "windows-11.txt"
      })
  void operatingSystem_listedVersion_isFine(String recording) throws Exception {
    answer(VERSION, recording);
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM)).isClean();
  }

  @Test
  @Provokes("host.unsupported-os")
  void operatingSystem_server2008R2_isRefused() throws Exception {
    answer(VERSION, "server-2008-r2.txt");
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("Windows Server 2008 R2 Enterprise");
  }

  /** Windows Server, version 23H2: between two that are listed. */
  @Test
  @Provokes("host.unlisted-os")
  void operatingSystem_otherVersion_warns() throws Exception {
    processes.on(
        VERSION, 0, Recorded.text("platform/reg/server-2022.txt").replace("20348", "25398"), "");
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM))
        .warns("host.unlisted-os")
        .because("listed versions: 9200, 9600");
  }

  @Test
  @Provokes("host.unknown-distribution")
  void operatingSystem_noRegistry_isUnknown() throws Exception {
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM))
        .fails("host.unknown-distribution", "AZCM0131", 6)
        .because("Cannot run program");
  }

  @Test
  void policies_none_isFine() throws Exception {
    processes.on(POLICIES, 1, "", NO_SUCH_KEY);
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  @Test
  @Provokes("host.profile-cleanup-policy")
  void policies_profilesAreDeleted_warns() throws Exception {
    answer(POLICIES, "profile-cleanup.txt");
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .warns("host.profile-cleanup-policy")
        .because("CleanupProfiles is 30 days");
  }

  @Test
  @Provokes("host.service-logon-right")
  void policies_rightWithoutTheAgent_isRefused() throws Exception {
    processes.on(POLICIES, 1, "", NO_SUCH_KEY);
    files.file(
        "Windows/security/templates/policies/gpt00000.dom",
        template("*S-1-5-20,CORP\\svc-backup").getBytes(StandardCharsets.UTF_16LE));
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .fails("host.service-logon-right", "AZCM0061", 61)
        .because("grants SeServiceLogonRight only to *S-1-5-20, CORP\\svc-backup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*S-1-5-20,*S-1-5-80-0",
        "NT SERVICE\\ALL SERVICES",
        "corp\\x, nt service\\himds",
        "*S-1-5-80-4215458991-2034252225-2287069555-1155419622-2701885083",
      })
  void policies_rightWithTheAgent_isFine(String accounts) throws Exception {
    processes.on(POLICIES, 1, "", NO_SUCH_KEY);
    files.file("Windows/security/templates/policies/gpt00001.inf", template(accounts));
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  private static String template(String accounts) {
    return "\uFEFF[Unicode]\r\nUnicode=yes\r\n[Privilege Rights]\r\nSeServiceLogonRight = "
        + accounts
        + "\r\nSeBackupPrivilege = *S-1-5-32-544\r\n";
  }

  @Test
  void programs_recentOnes_areFound() throws Exception {
    answer(NET, "net-framework-4.8.txt");
    answer(POWERSHELL, "powershell-5.1.txt");
    assertThatDiagnosis(judge(HostCheck.PROGRAMS)).isClean();
  }

  @Test
  @Provokes("host.required-program-missing")
  void programs_missingOnes_areRefused() throws Exception {
    processes.on(NET, 1, "", NO_SUCH_KEY).on(POWERSHELL, 1, "", NO_SUCH_KEY);
    var diagnosis = judge(HostCheck.PROGRAMS);
    assertThatDiagnosis(diagnosis).fails("host.required-program-missing", "AZCM0150", 6);
    assertThat(diagnosis.findings().getFirst().subjects())
        .containsExactly(".NET Framework 4.5 or later", "PowerShell 3.0 or later");
  }

  @Test
  void disk_foldersOfTheAgent_areMeasured() throws Exception {
    files.folder("Programs").folder("Data");
    assertThat(judge(HostCheck.FOLDERS).findings())
        .extracting(finding -> finding.id())
        .doesNotContain("host.noexec", "host.read-only-folder");
  }

  @Test
  void registry_numbers_areDecimal() throws Exception {
    answer(POLICIES, "profile-cleanup.txt");
    assertThat(
            new WindowsRegistry(processes)
                .key("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System", LIMIT)
                .values())
        .containsEntry("CleanupProfiles", "30")
        .containsEntry("EnableSmartScreen", "0")
        .containsEntry("With Blank", "a value of words");
  }

  @Test
  void release_architecture_isTheProgramsOwn() throws Exception {
    answer(VERSION, "server-2022.txt");
    var seen =
        new WindowsRelease(new WindowsRegistry(processes), "aarch64")
            .read(LocalDate.of(2026, 11, 22), LIMIT);
    assertThat(seen)
        .extracting(OperatingSystemObservation::id, OperatingSystemObservation::version)
        .containsExactly("server", "20348");
    assertThatDiagnosis(HostJudgement.of(HostCheck.OPERATING_SYSTEM, seen))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("its edition for aarch64 is not");
  }
}
