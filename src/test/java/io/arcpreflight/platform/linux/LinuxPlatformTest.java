package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.SystemObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LinuxPlatformTest {
  @TempDir private Path root;

  private LinuxPlatform platform() {
    return new LinuxPlatform(root, new ScriptedProcesses(), Map.of(), "amd64");
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void hostname_kernelsName_isTakenAsItIs() throws Exception {
    write("proc/sys/kernel/hostname", "web01.corp.example\n");
    assertThat(platform().hostname())
        .isEqualTo(
            new HostnameObservation(
                "web01.corp.example", "/proc/sys/kernel/hostname", null, null, null, null));
  }

  @Test
  void hostname_empty_isAnEmptyName() throws Exception {
    write("proc/sys/kernel/hostname", "\n");
    assertThat(platform().hostname().name()).isEmpty();
  }

  @Test
  void hostname_unreadable_isAbsent() {
    assertThat(platform().hostname())
        .isEqualTo(
            new HostnameObservation(
                null, "/proc/sys/kernel/hostname", "does not exist", null, null, null));
  }

  @Test
  void hostsFile_isReadOnceAndKept() throws Exception {
    write("etc/hosts", "192.0.2.1 login.example.test\n");
    var platform = platform();
    assertThat(platform.hostsFile("login.example.test").addresses()).containsExactly("192.0.2.1");
    write("etc/hosts", "");
    assertThat(platform.hostsFile("login.example.test").addresses()).containsExactly("192.0.2.1");
  }

  @Test
  void system_fileThatWouldBlockOshi_isNamed() throws Exception {
    Files.createDirectories(root.resolve("etc/os-release"));
    assertThatThrownBy(() -> platform().system()).hasMessage("/etc/os-release not a regular file");
  }

  @Test
  void agentRoots_areReadOnce() throws Exception {
    var platform = platform();
    assertThat(platform.agentRoots()).isSameAs(platform.agentRoots());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void system_thisMachine_hasMemoryAndAFamily() throws Exception {
    var seen = (SystemObservation) platform().system();
    assertThat(seen.family()).isNotBlank();
    assertThat(seen.version()).isNotBlank();
    assertThat(seen.architecture()).isEqualTo("amd64");
    assertThat(seen.memoryBytes()).isPositive();
  }
}
