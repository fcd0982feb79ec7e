package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.host.ClockObservation;
import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.HostSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxStateTest {
  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private ClockObservation clock() {
    return new LinuxClock(new LinuxFiles(root)).read();
  }

  private HardeningObservation hardening() {
    return new LinuxHardening(new LinuxFiles(root)).read();
  }

  @Test
  void clock_setByTimesyncd_isSynchronised() {
    files.file("/run/systemd/timesync/synchronized", "");
    assertThat(clock())
        .isEqualTo(
            new ClockObservation("systemd-timesyncd", true, "/run/systemd/timesync/synchronized"));
  }

  @Test
  void clock_timesyncdWithoutAnswer_isNot() {
    files.folder("/run/systemd/timesync");
    assertThat(clock().synchronised()).isFalse();
  }

  @Test
  void clock_chronyAndNtp_areNamedWithoutTheirState() {
    files.file("/run/ntpd.pid", "7");
    assertThat(clock()).isEqualTo(new ClockObservation("ntpd", null, "/run/ntpd.pid"));
    files.file("/run/chrony/chronyd.pid", "7");
    assertThat(clock().service()).isEqualTo("chronyd");
  }

  @Test
  void clock_noService_isNone() {
    assertThat(clock().service()).isNull();
    assertThatDiagnosis(HostJudgement.of(HostCheck.CLOCK, clock())).isClean();
  }

  @Test
  void hardening_strictMachine_isTold() {
    files.file("/proc/sys/crypto/fips_enabled", "1\n").file("/sys/fs/selinux/enforce", "1");
    files.file("/etc/crypto-policies/state/current", "FIPS\n");
    assertThat(hardening()).isEqualTo(new HardeningObservation(true, "enforcing", "FIPS"));
    assertThatDiagnosis(HostJudgement.of(HostCheck.HARDENING, hardening())).isClean();
  }

  @Test
  void hardening_plainMachine_isTold() {
    assertThat(hardening()).isEqualTo(new HardeningObservation(null, "disabled", null));
    files.file("/proc/sys/crypto/fips_enabled", "0\n").file("/sys/fs/selinux/enforce", "0");
    assertThat(hardening()).isEqualTo(new HardeningObservation(false, "permissive", null));
  }

  @Test
  void host_everySource_canBeReadWithoutAnyFile() throws Exception {
    var platform = new LinuxPlatform(root, new ScriptedProcesses(), Map.of(), "amd64");
    var sources = platform.host(LocalDate.of(2026, 11, 22));
    assertThat(sources).hasSize(8);
    for (HostSource source : sources.values()) {
      assertThat(source.read(Duration.ofSeconds(1))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "nameless", "powerless-root", "namespace-root"})
  @Provokes("host.not-elevated")
  void elevation_lackOfRights_isRefused(String machine) throws IOException {
    var seen = new LinuxElevation(new LinuxFiles(Recorded.path("platform/" + machine))).read();
    assertThatDiagnosis(HostJudgement.of(HostCheck.ELEVATION, seen))
        .fails("host.not-elevated", "AZCM0018", 18);
  }
}
