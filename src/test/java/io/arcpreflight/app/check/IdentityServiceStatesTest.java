package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.fixtures.Recorded;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The identity service in every state that systemd knows, up to the exit code. */
class IdentityServiceStatesTest {
  private static final String WELL = "HTTP/1.1 404 Not Found\r\n\r\n";

  @TempDir private Path root;

  @ParameterizedTest
  @Provokes({
    "agent.himds-stopped",
    "agent.himds-failed",
    "agent.himds-disabled",
    "agent.himds-starting"
  })
  @CsvSource({
    // load, active, sub, file, result, exit status, restarts, cause, exit code
    "loaded, active, running, enabled, success, 0, 0, , 0",
    "loaded, active, running, disabled, success, 0, 0, agent.himds-not-enabled, 0",
    "loaded, reloading, reload, enabled, success, 0, 0, , 0",
    "masked, active, running, masked, success, 0, 0, , 0",
    "loaded, inactive, dead, enabled, success, 0, 0, agent.himds-stopped, 61",
    "loaded, inactive, dead, disabled, success, 0, 0, agent.himds-disabled, 61",
    "masked, inactive, dead, masked, success, 0, 0, agent.himds-disabled, 61",
    "loaded, failed, failed, enabled, exit-code, 1, 0, agent.himds-failed, 61",
    "loaded, failed, failed, disabled, exit-code, 1, 0, agent.himds-failed, 61",
    "loaded, failed, failed, enabled, signal, 11, 0, agent.himds-failed, 61",
    "loaded, failed, failed, enabled, signal, 9, 0, agent.himds-failed, 61",
    "loaded, failed, failed, enabled, exit-code, 1, 5, agent.himds-failed, 61",
    "loaded, failed, failed, enabled, exit-code, 203, 0, agent.himds-failed, 61",
    "bad-setting, inactive, dead, enabled, success, 0, 0, agent.himds-failed, 61",
    "loaded, activating, auto-restart, enabled, exit-code, 1, 2, agent.himds-failed, 61",
    "loaded, activating, auto-restart-queued, enabled, exit-code, 1, 2, agent.himds-failed, 61",
    "loaded, activating, start, enabled, success, 0, 0, agent.himds-starting, 64",
    "loaded, deactivating, stop-sigterm, enabled, success, 0, 0, agent.himds-stopped, 61",
    "not-found, inactive, dead, '', success, 0, 0, , 0",
  })
  void state(
      String load,
      String active,
      String sub,
      String file,
      String result,
      int exitStatus,
      int restarts,
      String cause,
      int exit)
      throws Exception {
    try (var machine = new AgentMachine(root)) {
      machine.installed();
      machine.units(unit(load, active, sub, file, result, exitStatus, restarts));
      var told = machine.check();
      assertThat(told.exit()).isEqualTo(exit);
      if (cause == null) {
        assertThat(told.causes()).noneMatch(it -> it.startsWith("agent.himds"));
      } else {
        assertThat(Evidence.of(told.finding(cause)))
            .first()
            .asString()
            .startsWith("himdsd.service: " + load + ", " + active);
      }
    }
  }

  private static String unit(
      String load,
      String active,
      String sub,
      String file,
      String result,
      int exitStatus,
      int restarts) {
    return """
    Id=himdsd.service
    LoadState=%s
    ActiveState=%s
    SubState=%s
    UnitFileState=%s
    Result=%s
    ExecMainStatus=%d
    NRestarts=%d
    """
        .formatted(load, active, sub, file, result, exitStatus, restarts);
  }

  @ParameterizedTest
  @Provokes({"agent.himds-starting", "agent.himds-unhealthy"})
  @CsvSource({
    "HTTP/1.1 503 Service Unavailable, agent.himds-starting, 64",
    "HTTP/1.0 500 Internal Server Error, agent.himds-unhealthy, 66",
    "SSH-2.0-OpenSSH_9.2, agent.himds-unhealthy, 66",
    "HTTP/1.1, agent.himds-unhealthy, 66",
  })
  void runningAndAnswersWrongly(String line, String cause, int exit) throws Exception {
    try (var machine = new AgentMachine(root, line + "\r\n\r\n")) {
      var told = machine.installed().check();
      assertThat(told.causes()).containsExactly(cause);
      assertThat(told.exit()).isEqualTo(exit);
    }
  }

  @Test
  @Provokes("agent.himds-not-enabled")
  void runningAndNotEnabled() throws Exception {
    try (var machine = new AgentMachine(root, "HTTP/1.1 200 OK\r\n\r\n")) {
      machine.installed();
      machine.units(unit("loaded", "active", "running", "disabled", "success", 0, 0));
      var told = machine.check();
      assertThat(told.causes()).containsExactly("agent.himds-not-enabled");
      assertThat(told.exit()).isZero();
      assertThat(Evidence.of(told.finding("agent.himds-not-enabled")))
          .first()
          .asString()
          .contains("active (running), disabled");
    }
  }

  @Test
  @Provokes("agent.himds-not-responding")
  void runningAndSilent() throws Exception {
    try (var machine = new AgentMachine(root, "")) {
      var told = machine.installed().check();
      assertThat(told.causes()).containsExactly("agent.himds-not-responding");
      assertThat(told.exit()).isEqualTo(64);
    }
  }

  @Test
  @Provokes("agent.himds-failed")
  void failed_evidenceHoldsTheLastWords() throws Exception {
    try (var machine = new AgentMachine(root)) {
      machine.installed().units(Recorded.text("platform/systemctl/failed.txt"));
      machine.program("journalctl -u himdsd.service", 0, "cannot bind\n", "");
      assertThat(Evidence.of(machine.check().finding("agent.himds-failed")))
          .contains(
              "himdsd.service: loaded, failed (failed), enabled, result exit-code, exit status 1,"
                  + " restarted 5 times",
              "cannot bind");
    }
  }

  @Test
  @Provokes("agent.himds-stopped")
  void systemdNotRunning_nobodyOnThePort() throws Exception {
    try (var machine = new AgentMachine(root, WELL)) {
      machine.installed();
      var words = Recorded.text("platform/systemctl/not-booted.stderr.txt");
      machine.program("systemctl show", 1, "", words).close();
      var finding = machine.check().finding("agent.himds-stopped");
      assertThat(finding.confidence().id()).isEqualTo("likely");
      assertThat(Evidence.of(finding)).anyMatch(it -> it.contains("not been booted with systemd"));
    }
  }

  @Test
  void systemdNotRunning_serviceOnThePort_isWell() throws Exception {
    try (var machine = new AgentMachine(root, WELL)) {
      machine.installed().program("systemctl show", 1, "", "no bus\n");
      assertThat(machine.check().causes()).isEmpty();
    }
  }

  @Test
  @Provokes("agent.himds-stopped")
  void installedWithoutUnit_nobodyOnThePort() throws Exception {
    try (var machine = new AgentMachine(root, WELL)) {
      machine.installed().units(Recorded.text("platform/systemctl/not-found.txt")).close();
      assertThat(machine.check().causes()).containsExactly("agent.himds-stopped");
    }
  }
}
