package io.arcpreflight.platform.windows;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.ConfiguredProxy.Store;
import io.arcpreflight.platform.windows.system.ListeningProcess;
import io.arcpreflight.platform.windows.system.ProcessToken;
import io.arcpreflight.platform.windows.system.RegistryValue;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.ServiceState.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsPlatformTest {
  private static final Duration LIMIT = Duration.ofSeconds(4);
  private static final String CONTROL_SET = "HKLM\\SYSTEM\\CurrentControlSet\\";
  private static final String ENVIRONMENT = CONTROL_SET + "Control\\Session Manager\\Environment";
  private static final String SERVICES = CONTROL_SET + "Services\\";

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();
  private final RecordedWindows windows = new RecordedWindows();

  private WindowsPlatform platform() {
    var environment =
        Map.of("SYSTEMROOT", "Windows", "ProgramFiles", "Programs", "ProgramData", "Data");
    return new WindowsPlatform(root, processes, environment, "amd64", windows);
  }

  private void install() throws Exception {
    var folder = Files.createDirectories(root.resolve("Programs/AzureConnectedMachineAgent"));
    Files.createFile(folder.resolve("azcmagent.exe"));
    Files.createFile(folder.resolve("himds.exe"));
  }

  private ServiceStatus status(ServiceState state) throws Exception {
    install();
    windows.service(state);
    return platform().identityService(LIMIT);
  }

  /** NetBIOS would cut it after 15 characters and write it in capitals. */
  @Test
  void hostname_isTheOneForTheNetwork() {
    windows.hostName("web-frontend-production-01");
    assertThat(platform().hostname())
        .isEqualTo(
            new HostnameObservation(
                "web-frontend-production-01", "GetComputerNameEx", null, "Windows", null, null));
  }

  @Test
  void hostname_refused_saysWhy() {
    windows.refusing(8);
    assertThat(platform().hostname().name()).isNull();
    assertThat(platform().hostname().detail())
        .isEqualTo("GetComputerNameEx: Windows error 8, out of memory");
  }

  @Test
  @Provokes("host.not-elevated")
  void elevation_anAdministratorWithoutIt_isToldSo() throws Exception {
    windows.token(new ProcessToken("CORP\\anna", false, true));
    assertThatDiagnosis(HostJudgement.of(HostCheck.ELEVATION, platform().elevation()))
        .fails("host.not-elevated", "AZCM0018", 18)
        .because("CORP\\anna is an administrator, without elevation");
  }

  @Test
  void elevation_anybodyElse_isToldWhoItIs() throws Exception {
    windows.token(new ProcessToken("CORP\\bert", false, false));
    assertThatDiagnosis(HostJudgement.of(HostCheck.ELEVATION, platform().elevation()))
        .fails("host.not-elevated", "AZCM0018", 18)
        .because("running as CORP\\bert (elevation of the process token)");
  }

  @Test
  void elevation_refused_couldNotRun() {
    windows.refusing(5);
    assertThatThrownBy(() -> platform().elevation())
        .hasMessage("OpenProcessToken: Windows error 5, access is denied");
  }

  @Test
  void hostsFile_isUnderTheSystemRoot() throws Exception {
    var folder = Files.createDirectories(root.resolve("Windows/System32/drivers/etc"));
    Files.writeString(folder.resolve("hosts"), "192.0.2.1 login.example.test\r\n");
    assertThat(platform().hostsFile("login.example.test").addresses()).containsExactly("192.0.2.1");
  }

  @Test
  void system_isToldByKernelAndFirmware() throws Exception {
    assertThat(platform().system())
        .isEqualTo(
            new SystemObservation("Windows", "10.0.20348", "amd64", "Contoso", "R740", 8L << 30));
    assertThat(platform().chassis()).isEqualTo("asset 4711");
    assertThat(platform().firmwareId()).isEqualTo("4c4c4544-0051-4610-8052-b4c04f4a5931");
  }

  @Test
  void firmware_refused_isNotKnown() {
    windows.refusing(1);
    assertThat(platform().chassis()).isNull();
    assertThat(platform().firmwareId()).isNull();
  }

  @Test
  void agentRoots_areThoseOfTheMachine() throws Exception {
    var root = new HeldCertificate.Builder().certificateAuthority(0).build().certificate();
    windows.certificates("Root", List.of(root));
    var roots = platform().agentRoots();
    assertThat(roots.store()).isEqualTo("LocalMachine\\Root");
    assertThat(roots.certificates()).containsExactly(root);
  }

  @Test
  void agentRoots_intermediates_areReadWhenTheyAreWanted() throws Exception {
    var known = TestAuthority.of("Contoso").root();
    windows.certificates("CA", List.of(known));
    var roots = platform().agentRoots();
    assertThat(windows.calls()).containsExactly("CertOpenStore Root");
    assertThat(roots.intermediates().get()).containsExactly(known);
    windows.refusing(5);
    assertThat(roots.intermediates().get()).containsExactly(known);
  }

  @Test
  void agentRoots_intermediatesRefused_areNone() throws Exception {
    var roots = platform().agentRoots();
    windows.refusing(5);
    assertThat(roots.intermediates().get()).isEmpty();
  }

  @Test
  void agentRoots_refused_saysWhy() {
    windows.refusing(5);
    assertThatThrownBy(() -> platform().agentRoots())
        .hasMessage("CertOpenStore Root: Windows error 5, access is denied");
  }

  /** Forms of the value as netsh and Internet Options write them. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "proxy.corp.example:3128, http://proxy.corp.example:3128",
        "http=web:80;https=secure.corp.example:8080;ftp=f:21, http://secure.corp.example:8080",
        "http=web:80, none",
        "http://proxy.corp.example:3128, http://proxy.corp.example:3128",
        "socks=old:1080;proxy:8080, http://proxy:8080",
        "';', none",
        "'http://[', none",
      })
  void loginProxy_isTheOneForHttps(String servers, @Nullable String url) {
    windows.proxies(new ConfiguredProxy(Store.WIN_HTTP, servers, "<local>"));
    assertThat(platform().loginProxy())
        .isEqualTo(
            url == null
                ? null
                : Fact.of("proxy.windows-only").with("keptBy", "WinHTTP").with("loginProxy", url));
  }

  @Test
  void loginProxy_refused_isNone() {
    windows.proxies(new ConfiguredProxy(Store.WIN_INET, "proxy:8080", "")).refusing(5);
    assertThat(platform().loginProxy()).isNull();
  }

  @Test
  void holders_areProcessesByTheirPorts() {
    windows.listeners(
        new ListeningProcess(40342, ProcessHandle.current().pid()), new ListeningProcess(135, 4));
    var user = ProcessHandle.current().info().user().orElseThrow();
    assertThat(platform().agent().holders(Set.of(40341, 40342)))
        .hasValueSatisfying(
            holders ->
                assertThat(holders)
                    .hasSize(1)
                    .hasEntrySatisfying(
                        40342,
                        holder -> {
                          assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
                          assertThat(holder.user()).isEqualTo(user);
                          assertThat(holder.ofAgent()).isFalse();
                        }));
  }

  @Test
  void holders_refused_areNotKnown() {
    windows.refusing(50);
    assertThat(platform().agent().holders(Set.of(40342))).isEmpty();
  }

  @Test
  void resolver_whereAdaptersCannotBeRead_saysSo() {
    var seen = platform().resolver();
    assertThat(seen.servers()).isEmpty();
    assertThat(seen.source()).startsWith("network adapters: ");
  }

  /** The values are those of MS-GPNRPT, 2.2.2. */
  @Test
  void resolver_tableOfGroupPolicies_takesPlaceOfTheMachinesOwn() {
    var policies = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig";
    var own = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig";
    windows
        .value(policies + "\\{1}", "Name", new RegistryValue.Texts(List.of(".azure.com", ".corp")))
        .text(policies + "\\{1}", "GenericDNSServers", "10.0.0.53;10.0.1.53")
        .value(policies + "\\{2}", "Name", new RegistryValue.Texts(List.of(".direct")))
        .text(own + "\\{3}", "GenericDNSServers", "10.9.9.9")
        .text(own + "\\{3}", "Name", ".");
    var seen = platform().resolver().namePolicies();
    assertThat(seen)
        .extracting(fact -> fact.values().get("namespace"), fact -> fact.values().get("servers"))
        .containsExactly(
            tuple(".azure.com", List.of("10.0.0.53", "10.0.1.53")),
            tuple(".corp", List.of("10.0.0.53", "10.0.1.53")));
  }

  @Test
  void resolver_tableThatIsRefusedOrOfAWrongType_isNone() {
    windows.number(
        "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig\\{1}",
        "GenericDNSServers", 7);
    assertThat(platform().resolver().namePolicies()).isEmpty();
    windows.refusing(5);
    assertThat(platform().resolver().namePolicies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, 0, 0, DELAYED_AUTO_START, loaded, active, running, enabled, success, 0",
    "START_PENDING, 0, 0, AUTO_START, loaded, activating, start, enabled, success, 0",
    "CONTINUE_PENDING, 0, 0, AUTO_START, loaded, activating, start, enabled, success, 0",
    "STOP_PENDING, 0, 0, AUTO_START, loaded, deactivating, stop, enabled, success, 0",
    "PAUSE_PENDING, 0, 0, AUTO_START, loaded, deactivating, stop, enabled, success, 0",
    "PAUSED, 0, 0, AUTO_START, loaded, inactive, paused, enabled, success, 0",
    "STOPPED, 0, 0, DEMAND_START, loaded, inactive, dead, disabled, success, 0",
    "STOPPED, 1066, 3, AUTO_START, loaded, failed, failed, enabled, exit-code, 3",
    "STOPPED, 1067, 0, AUTO_START, loaded, failed, failed, enabled, exit-code, 1067",
    "STOPPED, 1077, 0, DISABLED, masked, inactive, dead, masked, success,",
    "STOPPED, 0, 0,, loaded, inactive, dead,, success, 0",
  })
  void identityService_states_areInSystemdsWords(
      ServiceState.Status status,
      int exitCode,
      int ownExitCode,
      ServiceState.@Nullable Start start,
      String load,
      String active,
      String sub,
      @Nullable String file,
      String result,
      @Nullable Integer exitStatus)
      throws Exception {
    var state =
        new ServiceState(
            "himds", null, status, exitCode, ownExitCode, null, start, null, null, List.of(), null);
    assertThat(status(state).unit())
        .isEqualTo(new UnitState("himds", load, active, sub, file, result, exitStatus, null));
  }

  @Test
  void identityService_managersWords_areKept() throws Exception {
    assertThat(status(RecordedWindows.stopped(Start.AUTO_START, 1066, 3)).manager())
        .containsExactly(
            Fact.of("agent.windows-service")
                .with("unit", "himds")
                .with("status", "STOPPED")
                .with("start", "AUTO_START")
                .with("account", "NT SERVICE\\himds")
                .with("exitCode", 1066)
                .with("exitMeaning", "the service ended with an error number of its own")
                .with("ownExitCode", 3));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      quoteCharacter = '`',
      value = {
        "none, true",
        "Programs\\AzureConnectedMachineAgent\\himds.exe, true",
        "Programs\\AzureConnectedMachineAgent\\himds.exe --debug, true",
        "\"Programs\\AzureConnectedMachineAgent\\himds.exe\" --debug, true",
        "%ProgramFiles%\\AzureConnectedMachineAgent\\himds.exe, true",
        "Programs\\AzureConnectedMachineAgent\\himds.exe\", false",
        "\"Programs\\AzureConnectedMachineAgent\\himds.exe, false",
        "\"Programs\\AzureConnectedMachineAgent\\gone.exe\", false",
        "``, false",
      })
  void identityService_programOfTheService_isLookedFor(@Nullable String program, boolean there)
      throws Exception {
    var state =
        new ServiceState(
            "himds",
            null,
            ServiceState.Status.STOPPED,
            0,
            0,
            null,
            Start.AUTO_START,
            program,
            null,
            List.of(),
            null);
    assertThat(status(state).manager())
        .extracting(Fact::id)
        .containsExactlyElementsOf(
            there
                ? List.of("agent.windows-service")
                : List.of("agent.windows-service", "agent.service-program-missing"));
  }

  @Test
  void identityService_withoutItsProgram_hasABadSetting() throws Exception {
    install();
    Files.delete(root.resolve("Programs/AzureConnectedMachineAgent/himds.exe"));
    windows.service(RecordedWindows.stopped(Start.AUTO_START, 1077, 0));
    assertThat(platform().identityService(LIMIT).unit())
        .isEqualTo(
            new UnitState(
                "himds", "bad-setting", "inactive", "dead", "enabled", "success", null, null));
  }

  @Test
  void identityService_thatFailed_hasTheEndOfItsLog() throws Exception {
    var log = root.resolve("Data/AzureConnectedMachineAgent/Log");
    Files.createDirectories(log);
    var lines = new StringBuilder("a line that is too long ago\r\n".repeat(1000));
    for (var i = 1; i <= 5; i++) {
      lines.append("time=\"2026-11-29T08:00:0").append(i).append("Z\" msg=\"try ").append(i);
      lines.append(" of token=eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl\"\r\n\r\n");
    }
    Files.writeString(log.resolve("himds.log"), lines);
    assertThat(status(RecordedWindows.stopped(Start.AUTO_START, 1067, 0)).journal())
        .hasSize(5)
        .allMatch(line -> line.contains(" of ") && !line.contains("c2lnbmF0dXJl"))
        .last()
        .asString()
        .contains("msg=\"try 5");
  }

  /** Entries as Microsoft lists them under "Basic service operations". */
  @Test
  void identityService_thatFailed_hasItsEntriesOfTheEventLogs() throws Exception {
    windows
        .event("Service Control Manager", 7034, RecordedWindows.DISPLAY_NAME, "3")
        .event("Service Control Manager", 7000, "Print Spooler", "%%1053")
        .event("Service Control Manager", 7000, RecordedWindows.DISPLAY_NAME, "%%1069")
        .event("Service Control Manager", 7045, "himds", "")
        .event("Service Control Manager", 7036, RecordedWindows.DISPLAY_NAME, "stopped")
        .event("himds", 3, "cannot open\r\nthe key store");
    var facts = status(RecordedWindows.stopped(Start.AUTO_START, 1067, 0)).manager();
    assertThat(facts)
        .filteredOn(fact -> fact.id().equals("agent.windows-event"))
        .extracting(
            fact -> fact.values().get("log"),
            fact -> fact.values().get("number"),
            fact -> fact.values().get("meaning"),
            fact -> fact.values().get("texts"))
        .containsExactly(
            tuple(
                "System", 7034L, "ended unexpectedly", List.of(RecordedWindows.DISPLAY_NAME, "3")),
            tuple(
                "System",
                7000L,
                "did not start",
                List.of(RecordedWindows.DISPLAY_NAME, "1069, the service could not log on")),
            tuple("System", 7045L, null, List.of("himds")),
            tuple("Application", 3L, null, List.of("cannot open the key store")));
  }

  /** As Wine has it of a service that was given none. */
  @Test
  void identityService_withoutADisplayName_isNotMetInEveryEntry() throws Exception {
    windows.event("Service Control Manager", 7045, "Print Spooler", "");
    var state =
        new ServiceState(
            "himds",
            "",
            ServiceState.Status.STOPPED,
            1067,
            0,
            null,
            Start.AUTO_START,
            null,
            null,
            List.of(),
            null);
    assertThat(status(state).manager())
        .extracting(Fact::id)
        .containsExactly("agent.windows-service");
  }

  @Test
  void identityService_thatIsWell_asksNoEventLog() throws Exception {
    status(RecordedWindows.running("himds"));
    assertThat(windows.calls()).noneMatch(call -> call.startsWith("ReadEventLog"));
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, 0", "STOPPED, 0", "PAUSED, 0"})
  void identityService_thatDidNotFail_showsNoLog(ServiceState.Status status, int exitCode)
      throws Exception {
    var log = root.resolve("Data/AzureConnectedMachineAgent/Log");
    Files.createDirectories(log);
    Files.writeString(log.resolve("himds.log"), "all is well\n");
    var state =
        new ServiceState(
            "himds",
            null,
            status,
            exitCode,
            0,
            null,
            Start.AUTO_START,
            null,
            null,
            List.of(),
            null);
    assertThat(status(state).journal()).isEmpty();
  }

  @Test
  void identityService_agent_isKnownByItsProgram() throws Exception {
    assertThat(status(RecordedWindows.running("himds")).agentInstalled()).isTrue();
  }

  @Test
  void identityService_nothingInstalled_asksNothing() throws Exception {
    assertThat(platform().identityService(LIMIT))
        .isEqualTo(new ServiceStatus("himds", false, null, List.of(), null));
    assertThat(platform().agent().services().environments(LIMIT)).isEmpty();
    assertThat(windows.calls()).isEmpty();
  }

  @Test
  void identityService_unknownToTheManager_isNone() throws Exception {
    install();
    assertThat(platform().identityService(LIMIT))
        .isEqualTo(new ServiceStatus("himds", true, null, List.of(), null));
  }

  @Test
  void identityService_accessDenied_saysWithWhichNumber() throws Exception {
    install();
    windows.refusing(5);
    assertThat(platform().identityService(LIMIT).detail())
        .isEqualTo("OpenService himds: Windows error 5, access is denied");
  }

  @ParameterizedTest
  @CsvSource({
    "MACHINE_CONFIGURATION, GCArcService",
    "EXTENSIONS, ExtensionService",
    "PROXY, arcproxy",
  })
  void services_besideTheIdentityService_haveTheirWindowsNames(AgentService service, String name)
      throws Exception {
    install();
    windows.service(RecordedWindows.running(name));
    var view = platform().agent().services().view(service, LIMIT);
    assertThat(view.service()).isEqualTo(name);
    assertThat(view.unit()).isNotNull().extracting(UnitState::active).isEqualTo("active");
  }

  @Test
  void environments_areThoseOfTheMachine() throws Exception {
    install();
    windows
        .text(ENVIRONMENT, "ComSpec", "%SystemRoot%\\system32\\cmd.exe")
        .text(ENVIRONMENT, "HTTPS_PROXY", "http://proxy.corp.example:3128")
        .text(ENVIRONMENT, "HTTP_PROXY", "")
        .text(ENVIRONMENT, "no_proxy", "localhost, 10.0.0.0/8");
    assertThat(platform().agent().services().environments(LIMIT))
        .containsExactly(
            new ServiceEnvironment(
                "himds",
                Map.of(
                    "HTTPS_PROXY", "http://proxy.corp.example:3128",
                    "HTTP_PROXY", "",
                    "no_proxy", "localhost, 10.0.0.0/8")));
  }

  @Test
  void environments_ofAService_goBeforeTheMachines() throws Exception {
    install();
    windows
        .text(ENVIRONMENT, "HTTPS_PROXY", "http://proxy.corp.example:3128")
        .key(SERVICES + "himds", Map.of())
        .value(
            SERVICES + "ExtensionService",
            "Environment",
            new RegistryValue.Texts(
                List.of("https_proxy=http://other:8080", "=broken", "novalue")));
    assertThat(platform().agent().services().environments(LIMIT))
        .containsExactly(
            new ServiceEnvironment(
                "himds", Map.of("HTTPS_PROXY", "http://proxy.corp.example:3128")),
            new ServiceEnvironment("ExtensionService", Map.of("HTTPS_PROXY", "http://other:8080")));
  }

  @Test
  void environments_notTold_areNone() throws Exception {
    install();
    windows.refusing(5);
    assertThat(platform().agent().services().environments(LIMIT)).isEmpty();
  }

  @Test
  void agent_files_areUnderProgramData() throws Exception {
    var folder = root.resolve("Data/AzureConnectedMachineAgent/Config");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("localconfig.json"), "{\"proxy.url\": \"http://p\"}");
    var environment = Map.of("ProgramData", "Data");
    var agent = new WindowsPlatform(root, processes, environment, "amd64", windows).agent();
    assertThat(agent.settings().value("proxy.url")).isEqualTo("http://p");
    assertThat(agent.settings().path())
        .isEqualTo("Data\\AzureConnectedMachineAgent\\Config\\localconfig.json");
    assertThat(agent.isInstalled()).isFalse();
  }
}
