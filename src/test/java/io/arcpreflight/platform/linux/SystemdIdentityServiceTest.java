package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.UnitState;
import io.arcpreflight.platform.ServiceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdIdentityServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();

  private ServiceView view() throws InterruptedException {
    return new SystemdIdentityService(new LinuxFiles(root), processes).view(LIMIT);
  }

  private ServiceView installed(String recording) throws Exception {
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
    assertThat(view()).isEqualTo(new ServiceView("himdsd", false, null, List.of(), null));
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
            "systemctl show himdsd.service himds.service --no-pager -p"
                + " Id,LoadState,ActiveState,SubState,UnitFileState,Result,ExecMainStatus,NRestarts");
  }

  @Test
  void view_failed_bringsTheLastLogLines() throws Exception {
    processes.on(
        "journalctl -u himdsd.service -n 5 --no-pager -o cat",
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
            "System has not been booted with systemd as init system (PID 1). Can't operate.");
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
}
