package io.arcpreflight.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsPlatformTest {
  private static final Duration LIMIT = Duration.ofSeconds(4);

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();

  private WindowsPlatform platform() {
    var environment =
        Map.of("COMPUTERNAME", "WEB01", "SYSTEMROOT", "Windows", "ProgramFiles", "Programs");
    return new WindowsPlatform(root, processes, environment, "amd64");
  }

  private void install() throws Exception {
    var folder = Files.createDirectories(root.resolve("Programs/AzureConnectedMachineAgent"));
    Files.createFile(folder.resolve("azcmagent.exe"));
  }

  private ServiceStatus service(String state, String configuration) throws Exception {
    install();
    processes.on("sc.exe queryex himds", 0, Recorded.text("platform/sc/" + state), "");
    processes.on("sc.exe qc himds", 0, Recorded.text("platform/sc/" + configuration), "");
    return platform().identityService(LIMIT);
  }

  @Test
  void hostname_isTheComputersName() {
    assertThat(platform().hostname())
        .isEqualTo(new HostnameObservation("WEB01", "COMPUTERNAME", null, "Windows", null, null));
  }

  @Test
  void hostname_notSet_isAbsent() {
    var platform = new WindowsPlatform(root, processes, Map.of(), "amd64");
    assertThat(platform.hostname().name()).isNull();
  }

  @Test
  void hostsFile_isUnderTheSystemRoot() throws Exception {
    var folder = Files.createDirectories(root.resolve("Windows/System32/drivers/etc"));
    Files.writeString(folder.resolve("hosts"), "192.0.2.1 login.example.test\r\n");
    assertThat(platform().hostsFile("login.example.test").addresses()).containsExactly("192.0.2.1");
  }

  @Test
  void resolver_whereAdaptersCannotBeRead_saysSo() {
    var seen = platform().resolver();
    assertThat(seen.servers()).isEmpty();
    assertThat(seen.source()).startsWith("network adapters: ");
  }

  @ParameterizedTest
  @CsvSource({
    "running.txt, configuration.txt, loaded, active, running, enabled, success, 0",
    "starting.txt, configuration.txt, loaded, activating, start, enabled, success, 0",
    "failed.txt, configuration.txt, loaded, failed, failed, enabled, exit-code, 3",
    "never-started.txt, configuration-disabled.txt, masked, inactive, dead, masked, success,",
  })
  void identityService_states_areInSystemdsWords(
      String state,
      String configuration,
      String load,
      String active,
      String sub,
      String file,
      String result,
      Integer exitStatus)
      throws Exception {
    assertThat(service(state, configuration).unit())
        .isEqualTo(new UnitState("himds", load, active, sub, file, result, exitStatus, null));
  }

  @Test
  void identityService_agent_isKnownByItsProgram() throws Exception {
    assertThat(service("running.txt", "configuration.txt").agentInstalled()).isTrue();
  }

  @Test
  void identityService_nothingInstalled_startsNoProgram() throws Exception {
    assertThat(platform().identityService(LIMIT))
        .isEqualTo(new ServiceStatus("himds", false, null, List.of(), null));
    assertThat(platform().agent().services().environments(LIMIT)).isEmpty();
    assertThat(processes.commands()).isEmpty();
  }

  @Test
  void identityService_unknownToTheManager_isNone() throws Exception {
    install();
    var words = Recorded.text("platform/sc/not-installed.txt");
    processes.on("sc.exe queryex himds", 1060, words, "");
    assertThat(platform().identityService(LIMIT))
        .isEqualTo(new ServiceStatus("himds", true, null, List.of(), null));
  }

  @Test
  void identityService_accessDenied_saysWhatTheManagerSays() throws Exception {
    install();
    processes.on("sc.exe queryex himds", 5, "[SC] OpenService FAILED 5:\r\n", "");
    assertThat(platform().identityService(LIMIT).detail()).isEqualTo("[SC] OpenService FAILED 5:");
  }

  @Test
  void identityService_noServiceManager_isSaid() throws Exception {
    install();
    assertThat(platform().identityService(LIMIT).detail())
        .startsWith("sc.exe could not be started");
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
    processes.on("sc.exe queryex " + name, 0, Recorded.text("platform/sc/running.txt"), "");
    processes.on("sc.exe qc " + name, 0, Recorded.text("platform/sc/configuration.txt"), "");
    var view = platform().agent().services().view(service, LIMIT);
    assertThat(view.service()).isEqualTo(name);
    assertThat(view.unit()).isNotNull().extracting(UnitState::active).isEqualTo("active");
  }

  @Test
  void environments_areThoseOfTheMachine() throws Exception {
    install();
    processes.on("reg.exe query HKLM", 0, Recorded.text("platform/reg/environment.txt"), "");
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
  void environments_notTold_areNone() throws Exception {
    install();
    processes.on("reg.exe query HKLM", 1, "", "ERROR: Access is denied.");
    assertThat(platform().agent().services().environments(LIMIT)).isEmpty();
  }

  @Test
  void agent_files_areUnderProgramData() throws Exception {
    var folder = root.resolve("Data/AzureConnectedMachineAgent/Config");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("localconfig.json"), "{\"proxy.url\": \"http://p\"}");
    var environment = Map.of("ProgramData", "Data");
    var agent = new WindowsPlatform(root, processes, environment, "amd64").agent();
    assertThat(agent.settings().value("proxy.url")).isEqualTo("http://p");
    assertThat(agent.settings().path())
        .isEqualTo("Data\\AzureConnectedMachineAgent\\Config\\localconfig.json");
    assertThat(agent.isInstalled()).isFalse();
  }
}
