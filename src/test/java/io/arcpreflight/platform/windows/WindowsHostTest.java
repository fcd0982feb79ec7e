package io.arcpreflight.platform.windows;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.platform.windows.system.DomainMembership;
import io.arcpreflight.platform.windows.system.RegistryValue;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.WindowsException;
import io.arcpreflight.platform.windows.system.WindowsVersion;
import io.arcpreflight.platform.windows.system.WindowsVersion.Product;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsHostTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final String POLICIES = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System";
  private static final String VERSION = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
  private static final String NET = "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full";
  private static final String POWERSHELL =
      "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine";

  /** From the documentation of .NET Framework: 4.8 on Windows Server 2022 writes 528449. */
  private static final long NET_4_8 = 528_449;

  @TempDir private Path root;
  private FileTree files;
  private final RecordedWindows windows = new RecordedWindows();

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private Diagnosis judge(HostCheck check) throws Exception {
    return HostJudgement.of(check, see(check));
  }

  private HostObservation see(HostCheck check) throws Exception {
    var environment =
        Map.of("SystemRoot", "Windows", "ProgramFiles", "Programs", "ProgramData", "Data");
    var source =
        new WindowsPlatform(root, new ScriptedProcesses(), environment, "amd64", windows)
            .host(LocalDate.of(2026, 11, 22))
            .get(check);
    return Objects.requireNonNull(source).read(LIMIT);
  }

  /**
   * What a system says of itself.
   *
   * @see <a href="https://learn.microsoft.com/windows/release-health/windows-server-release-info">
   *     Builds of Windows Server</a>
   * @see <a href="https://learn.microsoft.com/windows/release-health/release-information">Builds of
   *     Windows 10</a>
   */
  private void release(String product, int build, Product type) {
    var major = build < 9200 ? 6 : 10;
    windows
        .version(new WindowsVersion(major, major == 6 ? 1 : 0, build, type))
        .text(VERSION, "ProductName", product)
        .number(VERSION, "UBR", 2292);
  }

  @ParameterizedTest
  @CsvSource({
    "Windows Server 2016 Standard, 14393, SERVER",
    "Windows Server 2022 Datacenter, 20348, DOMAIN_CONTROLLER",
    "Windows Server 2025 Standard, 26100, SERVER",
    "Windows 10 Enterprise LTSC 2019, 17763, WORKSTATION",
    "Windows 10 Enterprise, 22631, WORKSTATION",
  })
  void operatingSystem_listedVersion_isFine(String product, int build, Product type)
      throws Exception {
    release(product, build, type);
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM)).isClean();
  }

  @Test
  @Provokes("host.unsupported-os")
  void operatingSystem_server2008R2_isRefused() throws Exception {
    release("Windows Server 2008 R2 Enterprise", 7601, Product.SERVER);
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("Windows Server 2008 R2 Enterprise");
  }

  /** Windows Server, version 23H2: between two that are listed. */
  @Test
  @Provokes("host.unlisted-os")
  void operatingSystem_otherVersion_warns() throws Exception {
    release("Windows Server 2022 Datacenter", 25398, Product.SERVER);
    assertThatDiagnosis(judge(HostCheck.OPERATING_SYSTEM))
        .warns("host.unlisted-os")
        .because("listed versions: 9200, 9600");
  }

  /** What is not told says nothing of the system. */
  @ParameterizedTest
  @EnumSource(
      value = HostCheck.class,
      names = {"OPERATING_SYSTEM", "PROGRAMS", "PACKAGE_LOCKS", "POLICIES"})
  void registry_accessDenied_couldNotRun(HostCheck check) {
    windows.refusing(5);
    assertThatThrownBy(() -> judge(check))
        .isInstanceOf(WindowsException.class)
        .hasMessageMatching("RegOpenKeyEx HKLM.*: Windows error 5, access is denied");
  }

  @Test
  void operatingSystem_valueOfAnotherType_couldNotRun() {
    windows.number(VERSION, "ProductName", 1);
    assertThatThrownBy(() -> judge(HostCheck.OPERATING_SYSTEM))
        .hasMessage(
            VERSION + " ProductName: Windows error 1630, the data is of an unsupported type");
  }

  @Test
  void policies_none_isFine() throws Exception {
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  @Test
  @Provokes("host.profile-cleanup-policy")
  void policies_profilesAreDeleted_warns() throws Exception {
    windows.number(POLICIES, "EnableSmartScreen", 0).number(POLICIES, "CleanupProfiles", 30);
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .warns("host.profile-cleanup-policy")
        .because("CleanupProfiles is 30 days")
        .because("this server belongs to the domain CORP (corp.example), whose group policies");
  }

  @Test
  void policies_ofAServerInNoDomain_areItsOwn() throws Exception {
    windows
        .membership(new DomainMembership("WORKGROUP", false, ""))
        .number(POLICIES, "CleanupProfiles", 30);
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .warns("host.profile-cleanup-policy")
        .because("this server belongs to no domain");
  }

  @Test
  void policies_whereTheDomainIsNotTold_areStillJudged() throws Exception {
    windows.number(POLICIES, "CleanupProfiles", 30).refusing("NetGetJoinInformation", 5);
    assertThatDiagnosis(judge(HostCheck.POLICIES)).warns("host.profile-cleanup-policy");
  }

  @Test
  @Provokes("host.service-logon-right")
  void policies_rightWithoutTheAgent_isRefused() throws Exception {
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
    windows
        .number(NET, "Release", NET_4_8)
        .text(NET, "Version", "4.8.04161")
        .text(POWERSHELL, "PowerShellVersion", "5.1.20348.2031");
    assertThatDiagnosis(judge(HostCheck.PROGRAMS)).isClean();
  }

  @Test
  @Provokes("host.required-program-missing")
  void programs_missingOnes_areRefused() throws Exception {
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

  @ParameterizedTest
  @ValueSource(
      strings = {"S-1-5-80-0", "S-1-5-80-4215458991-2034252225-2287069555-1155419622-2701885083"})
  void policies_rightInForceForTheAgent_isFine(String account) throws Exception {
    windows.accounts("S-1-5-20", account);
    files.file("Windows/security/templates/policies/gpt00001.inf", template("*S-1-5-20"));
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  @Test
  @Provokes("host.service-logon-right")
  void policies_rightInForceForOthersOnly_isRefused() throws Exception {
    windows.accounts("S-1-5-20", "S-1-5-21-1004336348-1177238915-682003330-512");
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .fails("host.service-logon-right", "AZCM0061", 61)
        .because("local security authority grants SeServiceLogonRight only to *S-1-5-20");
  }

  /** Wine's authority knows no account at all, for any right. */
  @Test
  void policies_authorityThatKnowsNobody_tellsNothing() throws Exception {
    windows.accounts();
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  private static final String TLS_CLIENT =
      "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\"
          + "TLS 1.2\\Client";
  private static final String SUITES =
      "HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002";

  /** The values are those of "TLS registry settings" in Microsoft's documentation. */
  @ParameterizedTest
  @CsvSource({"Enabled, 0", "DisabledByDefault, 1"})
  @Provokes("host.windows-tls-off")
  void policies_tls12SwitchedOff_warns(String name, long value) throws Exception {
    windows.number(TLS_CLIENT, name, value);
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .warns("host.windows-tls-off")
        .because("TLS 1.2\\Client: " + name + " is " + value);
  }

  @ParameterizedTest
  @CsvSource({"Enabled, 1", "Enabled, 4294967295", "DisabledByDefault, 0"})
  void policies_tls12SwitchedOn_isFine(String name, long value) throws Exception {
    windows.number(TLS_CLIENT, name, value);
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  @Test
  @Provokes("host.windows-tls-suites")
  void policies_suitesWithoutTheAgents_warn() throws Exception {
    windows.text(
        SUITES, "Functions", "TLS_RSA_WITH_AES_256_CBC_SHA,TLS_DHE_RSA_WITH_AES_256_GCM_SHA384");
    assertThatDiagnosis(judge(HostCheck.POLICIES))
        .warns("host.windows-tls-suites")
        .because("none of TLS_AES_256_GCM_SHA384");
  }

  /** By Microsoft's documentation, 1.64 took it back, and 2012 and 2012 R2 were let off. */
  @ParameterizedTest
  @CsvSource({
    "1.55.02972.2654, 20348, false",
    "1.56.03032.2656, 20348, true",
    "1.63.03389.3144, 26100, true",
    "1.63.03389.3144, 14393, true",
    "1.63.03389.3144, 9600, false",
    "1.63.03389.3144, 9200, false",
    "1.64.03420.3183, 20348, false",
    "2.60.1.1, 20348, false",
  })
  void policies_suitesThatTheAgentInsistsOn_areRefused(String agent, int build, boolean insists)
      throws Exception {
    release("Windows Server", build, Product.SERVER);
    windows.text(SUITES, "Functions", "TLS_RSA_WITH_AES_256_CBC_SHA");
    var today = LocalDate.of(2026, 11, 22);
    var diagnosis =
        HostJudgement.beside(
            HostCheck.POLICIES,
            see(HostCheck.POLICIES),
            see(HostCheck.OPERATING_SYSTEM),
            new InstallationObservation("azcmagent.exe", agent, today, null));
    var suites =
        diagnosis.findings().stream()
            .filter(finding -> finding.id().equals("host.windows-tls-suites"))
            .toList();
    assertThat(suites).hasSize(1);
    assertThat(suites.getFirst().severity() == Severity.ERROR).isEqualTo(insists);
    assertThat(suites.getFirst().facts())
        .extracting(fact -> fact.id().equals("host.suites-insisted"))
        .areExactly(insists ? 1 : 0, new Condition<>(found -> found, "names the agent"));
  }

  @Test
  void policies_suitesWithOneOfTheAgents_areFine() throws Exception {
    windows.text(
        SUITES, "Functions", "TLS_RSA_WITH_AES_256_CBC_SHA, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  @Test
  void policies_listOfWindowsItself_countsWhereNoPolicyReplacesIt() throws Exception {
    windows.value(
        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Cryptography\\Configuration\\Local\\SSL\\00010002",
        "Functions",
        new RegistryValue.Texts(List.of("TLS_AES_256_GCM_SHA384", "TLS_NULL_WITH_NULL_NULL")));
    assertThatDiagnosis(judge(HostCheck.POLICIES)).isClean();
  }

  private static final String CURRENT_VERSION =
      "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";

  @Test
  void installer_atRest_isFine() throws Exception {
    windows.service(RecordedWindows.running("msiserver"));
    assertThatDiagnosis(judge(HostCheck.PACKAGE_LOCKS)).isClean();
  }

  @Test
  @Provokes("host.package-lock-held")
  void installer_atWork_warns() throws Exception {
    windows.key(CURRENT_VERSION + "Installer\\InProgress", Map.of());
    assertThatDiagnosis(judge(HostCheck.PACKAGE_LOCKS))
        .warns("host.package-lock-held")
        .because("says that an installation is running");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Component Based Servicing\\RebootPending",
        "WindowsUpdate\\Auto Update\\RebootRequired"
      })
  @Provokes("host.reboot-pending")
  void installer_restartWanted_isTold(String key) throws Exception {
    windows.key(CURRENT_VERSION + key, Map.of());
    assertThat(judge(HostCheck.PACKAGE_LOCKS).findings())
        .extracting(finding -> finding.id())
        .containsExactly("host.reboot-pending");
  }

  @Test
  @Provokes("host.windows-installer-failed")
  void installer_disabled_isRefused() throws Exception {
    windows.service(
        new ServiceState(
            "msiserver",
            null,
            ServiceState.Status.STOPPED,
            1077,
            0,
            null,
            ServiceState.Start.DISABLED,
            "C:\\Windows\\system32\\msiexec.exe /V",
            "LocalSystem",
            List.of(),
            null));
    assertThatDiagnosis(judge(HostCheck.PACKAGE_LOCKS))
        .fails("host.windows-installer-failed", "AZCM0149", 6)
        .because("the service msiserver is disabled");
  }

  @Test
  void policies_valueOfAnotherType_couldNotRun() {
    windows.text(POLICIES, "CleanupProfiles", "30 days");
    assertThatThrownBy(() -> judge(HostCheck.POLICIES))
        .hasMessage(
            POLICIES + " CleanupProfiles: Windows error 1630, the data is of an unsupported type");
  }

  @Test
  void release_architecture_isTheProgramsOwn() throws Exception {
    release("Windows Server 2022 Datacenter", 20348, Product.SERVER);
    var seen = new WindowsRelease(windows, "aarch64").read(LocalDate.of(2026, 11, 22));
    assertThat(seen)
        .extracting(OperatingSystemObservation::id, OperatingSystemObservation::version)
        .containsExactly("server", "20348");
    assertThatDiagnosis(HostJudgement.of(HostCheck.OPERATING_SYSTEM, seen))
        .fails("host.unsupported-os", "AZCM0133", 6)
        .because("its edition for aarch64 is not");
  }
}
