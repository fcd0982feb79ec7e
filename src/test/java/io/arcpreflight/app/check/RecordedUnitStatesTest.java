package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.fixtures.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The identity service in every state that systemd knows, as several of its versions print it. */
class RecordedUnitStatesTest {
  private static final String RECORDINGS = "platform/systemctl";
  private static final String WELL = "HTTP/1.0 404 Not Found";
  private static final List<String> VERSIONS = versions();

  @TempDir Path root;

  private static List<String> versions() {
    try (Stream<Path> folders = Files.list(Recorded.path(RECORDINGS))) {
      return folders.filter(Files::isDirectory).map(it -> it.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void everyState_isRecorded(String version) throws IOException {
    try (Stream<Path> states = Files.list(Recorded.path(RECORDINGS + "/" + version))) {
      assertThat(states).hasSize(16);
    }
  }

  @ParameterizedTest
  @Provokes({
    "agent.himds-stopped",
    "agent.himds-failed",
    "agent.himds-disabled",
    "agent.himds-starting",
    "agent.himds-not-responding"
  })
  @CsvSource(
      delimiter = '|',
      value = {
        "running|WELL||0|",
        "running-disabled|WELL|agent.himds-not-enabled|0|active (running), disabled",
        "hung|SILENT|agent.himds-not-responding|64|active (running), enabled",
        "stopped|WELL|agent.himds-stopped|61|inactive (dead), enabled",
        "stopped-disabled|WELL|agent.himds-disabled|61|inactive (dead), disabled",
        "masked|WELL|agent.himds-disabled|61|masked, inactive (dead), masked",
        "not-found|CLOSED|agent.himds-stopped|61|there is no service himdsd",
        "bad-setting|WELL|agent.himds-failed|61|bad-setting, inactive (dead), enabled",
        "exec-missing|WELL|agent.himds-failed|61|result exit-code, exit status 203",
        "failed-exit-code|WELL|agent.himds-failed|61|result exit-code, exit status 1",
        "failed-signal-9|WELL|agent.himds-failed|61|result signal, signal 9",
        "failed-signal-11|WELL|agent.himds-failed|61|signal 11",
        "auto-restart|WELL|agent.himds-failed|61|activating (auto-restart), enabled, result exit-",
        "restart-limit|WELL|agent.himds-failed|61|failed (failed), enabled, result exit-code",
        "activating|WELL|agent.himds-starting|64|activating (start), enabled",
        "deactivating|WELL|agent.himds-stopped|61|deactivating (stop-sigterm), enabled",
      })
  void state(String state, String port, String cause, int exit, String shown) throws Exception {
    for (var version : VERSIONS) {
      try (var machine = new AgentMachine(root, port.equals("WELL") ? WELL + "\r\n\r\n" : "")) {
        machine.installed();
        machine.units(Recorded.text(RECORDINGS + "/" + version + "/" + state + ".txt"));
        var recorded = machine.program("journalctl", 0, "its last words\n", "");
        if (port.equals("CLOSED")) {
          recorded.close();
        }

        var told = recorded.check();

        assertThat(told.exit()).as(version).isEqualTo(exit);
        if (cause == null) {
          assertThat(told.causes()).as(version).isEmpty();
        } else {
          var evidence = Evidence.of(told.finding(cause));
          assertThat(evidence.getFirst()).as(version).contains(shown);
          if (cause.equals("agent.himds-failed") && !state.equals("bad-setting")) {
            assertThat(evidence).as(version).contains("its last words");
          }
        }
      }
    }
  }
}
