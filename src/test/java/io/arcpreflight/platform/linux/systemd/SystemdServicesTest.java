package io.arcpreflight.platform.linux.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.platform.linux.LinuxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdServicesTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();

  private SystemdServices services() {
    return new SystemdServices(new LinuxFiles(root), processes);
  }

  private ServiceStatus view() throws InterruptedException {
    return services().view(AgentService.IDENTITY, LIMIT);
  }

  private ServiceStatus installed(String recording) throws Exception {
    create("opt/azcmagent/bin/azcmagent");
    processes.on("systemctl show", 0, Recorded.text("platform/systemctl/" + recording), "");
    return view();
  }

  private void create(String path) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }

  @Test
  void view_nothingInstalled_startsNoProgram() throws Exception {
    assertThat(view()).isEqualTo(new ServiceStatus("himdsd", false, null, List.of(), null));
    assertThat(processes.commands()).isEmpty();
  }

  @Test
  void view_running_isOneCall() throws Exception {
    var seen = installed("running.txt");
    assertThat(seen.agentInstalled()).isTrue();
    assertThat(seen.unit())
        .isEqualTo(
            new UnitState(
                "himdsd.service", "loaded", "active", "running", "enabled", "success", 0, 0));
    assertThat(seen.journal()).isEmpty();
    assertThat(processes.commands())
        .containsExactly(
            "systemctl show himdsd.service himds.service gcad.service extd.service"
                + " arcproxyd.service --no-pager -p"
                + " Id,LoadState,ActiveState,SubState,UnitFileState,Result,"
                + "ExecMainStatus,NRestarts,MainPID,InvocationID,Environment,"
                + "EnvironmentFiles");
  }

  @Test
  void view_failed_bringsTheLastLogLines() throws Exception {
    processes.on(
        "journalctl -u himdsd.service -n 5 --no-pager -o short-iso --utc",
        0,
        "-- Journal begins here --\nlisten: \u001b[31maddress in use\n\nexit status 1\n",
        "");
    var seen = installed("failed.txt");
    assertThat(seen.unit())
        .isEqualTo(
            new UnitState(
                "himdsd.service", "loaded", "failed", "failed", "enabled", "exit-code", 1, 5));
    assertThat(seen.journal()).containsExactly("listen: \uFFFD[31maddress in use", "exit status 1");
  }

  @Test
  void view_failedAgain_bringsTheLinesSinceTheLastStart() throws Exception {
    var id = "4a1f6d7a6d0c4d3f9a5b0c6f3a2d1e0f";
    processes.on(
        "journalctl INVOCATION_ID=" + id + " + _SYSTEMD_INVOCATION_ID=" + id + " -n 5",
        0,
        "2026-11-28T01:02:03+0000 web01 himds[12]: cannot bind 127.0.0.1:40342\n",
        "");
    create("opt/azcmagent/bin/azcmagent");
    var unit = Recorded.text("platform/systemctl/failed.txt");
    var started = "Id=himdsd.service\nInvocationID=" + id;
    processes.on("systemctl show", 0, unit.replaceFirst("Id=himdsd.service", started), "");
    var seen = view();
    assertThat(seen.journal())
        .containsExactly("2026-11-28T01:02:03+0000 himds[12]: cannot bind 127.0.0.1:40342");
  }

  @Test
  void view_otherUnitName_isTheOneThatIsLoaded() throws Exception {
    var seen = installed("restarting-under-the-other-name.txt");
    assertThat(seen.service()).isEqualTo("himds");
    assertThat(seen.unit())
        .isEqualTo(
            new UnitState(
                "himds.service",
                "loaded",
                "activating",
                "auto-restart",
                "disabled",
                "exit-code",
                203,
                3));
    assertThat(processes.commands()).last().asString().startsWith("journalctl -u himds.service");
    assertThat(seen.journal()).isEmpty();
  }

  @Test
  void view_masked_isFoundWithoutTheAgent() throws Exception {
    var link = Files.createDirectories(root.resolve("etc/systemd/system"));
    Files.createSymbolicLink(link.resolve("himdsd.service"), Path.of("nowhere"));
    processes.on("systemctl show", 0, Recorded.text("platform/systemctl/masked.txt"), "");
    var seen = view();
    assertThat(seen.agentInstalled()).isFalse();
    assertThat(seen.unit()).isNotNull().extracting(UnitState::load).isEqualTo("masked");
  }

  @Test
  void view_unknownUnits_areNone() throws Exception {
    var seen = installed("not-found.txt");
    assertThat(seen.unit()).isNull();
    assertThat(seen.detail()).isNull();
  }

  @Test
  void view_olderSystemd_leavesOutWhatItDoesNotSay() throws Exception {
    assertThat(installed("stopped-old-systemd.txt").unit())
        .isEqualTo(
            new UnitState(
                "himdsd.service", "loaded", "inactive", "dead", "disabled", null, null, null));
  }

  @Test
  void view_systemdNotRunning_saysWhatSystemctlSays() throws Exception {
    create("opt/azcmagent/bin/azcmagent");
    var words = Recorded.text("platform/systemctl/not-booted.stderr.txt");
    processes.on("systemctl show", 1, "", words);
    assertThat(view().unit()).isNull();
    assertThat(view().detail())
        .isEqualTo(
            "systemctl: System has not been booted with systemd as init system (PID 1). Can't"
                + " operate.");
  }

  @Test
  void view_systemctlMissing_isSaid() throws Exception {
    create("usr/bin/azcmagent");
    assertThat(view().detail())
        .isEqualTo("systemctl could not be started: Cannot run program \"systemctl\"");
  }

  @Test
  void view_systemctlHangs_isSaid() throws Exception {
    create("usr/bin/azcmagent");
    processes.on("systemctl show", -1, "", "");
    assertThat(view().detail()).isEqualTo("systemctl gave no answer in 2000 ms");
  }

  @Test
  void view_allServices_isOneCall() throws Exception {
    create("opt/azcmagent/bin/azcmagent");
    processes.on("systemctl show", 0, Recorded.text("platform/systemctl/all-services.txt"), "");
    var services = services();
    assertThat(state(services, AgentService.IDENTITY)).isEqualTo("active running");
    assertThat(state(services, AgentService.MACHINE_CONFIGURATION)).isEqualTo("failed failed");
    assertThat(state(services, AgentService.EXTENSIONS)).isEqualTo("inactive dead");
    assertThat(services.view(AgentService.PROXY, LIMIT).unit()).isNull();
    assertThat(processes.commands()).filteredOn(it -> it.startsWith("systemctl")).hasSize(1);
  }

  private static String state(SystemdServices services, AgentService service) throws Exception {
    var unit = services.view(service, LIMIT).unit();
    return unit == null ? "" : unit.active() + " " + unit.sub();
  }

  @Test
  void view_logLineWithPassword_hidesIt() throws Exception {
    processes.on("journalctl", 0, "proxyconnect http://user:p@ss@proxy:3128/ failed\n", "");
    assertThat(installed("failed.txt").journal())
        .containsExactly("proxyconnect http://***@proxy:3128/ failed");
  }

  @Test
  void environments_nothingInstalled_startsNoProgram() throws Exception {
    assertThat(services().environments(LIMIT)).isEmpty();
    assertThat(processes.commands()).isEmpty();
  }

  @Test
  void environments_running_areThoseOfTheProcess() throws Exception {
    create("opt/azcmagent/bin/azcmagent");
    processes.on("systemctl show", 0, Recorded.text("platform/systemctl/all-services.txt"), "");
    write("proc/812/environ", "PATH=/bin\0HTTPS_PROXY=http://a:1\0no_proxy=x=y\0");
    assertThat(services().environments(LIMIT))
        .startsWith(
            new ServiceEnvironment(
                "himdsd.service", Map.of("HTTPS_PROXY", "http://a:1", "no_proxy", "x=y")));
  }

  @Test
  void environments_notReadable_areThoseOfTheUnit() throws Exception {
    create("opt/azcmagent/bin/azcmagent");
    processes.on("systemctl show", 0, Recorded.text("platform/systemctl/all-services.txt"), "");
    write(
        "lib/systemd/system.conf.d/azcmagent.conf",
        """
        [Manager]
        # none
        DefaultEnvironment=IMDS_ENDPOINT=http://x "HTTPS_PROXY=http://b:2"
        """);
    write("etc/systemd/system.conf.d/later.conf", "[Manager]\nDefaultEnvironment=NO_PROXY=c,d\n");
    write("etc/default/gcad", "# HTTP_PROXY=no\nHTTP_PROXY = \"http://c d:3\"\n");
    assertThat(services().environments(LIMIT))
        .containsExactly(
            new ServiceEnvironment(
                "himdsd.service",
                Map.of("HTTPS_PROXY", "http://of-the-unit:8080", "NO_PROXY", "a b,c")),
            new ServiceEnvironment(
                "gcad.service",
                Map.of(
                    "HTTPS_PROXY", "http://b:2", "NO_PROXY", "c,d", "HTTP_PROXY", "http://c d:3")),
            new ServiceEnvironment(
                "extd.service", Map.of("HTTPS_PROXY", "http://b:2", "NO_PROXY", "c,d")));
  }

  @Test
  void environment_printed_hidesItsValues() {
    assertThat(new ServiceEnvironment("himds", Map.of("HTTPS_PROXY", "http://u:secret@p")))
        .hasToString("himds[HTTPS_PROXY]");
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
