package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.host.ElevationObservation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxElevationTest {

  private static ElevationObservation read(String machine) throws IOException {
    return new LinuxElevation(new LinuxFiles(Recorded.path("platform/" + machine))).read();
  }

  @Test
  void read_root_isElevated() throws Exception {
    assertThat(read("root"))
        .isEqualTo(
            new ElevationObservation(
                true, "root", "/proc/self/status: Uid 0 0 0 0, CapEff 000001fffeffffff", null));
  }

  @Test
  void read_ordinaryUser_isNot() throws Exception {
    assertThat(read("nobody"))
        .isEqualTo(
            new ElevationObservation(
                false,
                "nobody",
                "/proc/self/status: Uid 65534 65534 65534 65534, CapEff 0000000000000000",
                null));
  }

  @Test
  void read_userWithoutName_isNamedByNumber() throws Exception {
    assertThat(read("nameless").user()).isEqualTo("12345");
    assertThat(read("nameless").elevated()).isFalse();
  }

  @Test
  void read_rootWithoutCapabilities_isNotElevated() throws Exception {
    assertThat(read("powerless-root").elevated()).isFalse();
    assertThat(read("powerless-root").evidence())
        .endsWith("CapEff 0000000000000000; root without capabilities");
  }

  @Test
  void read_rootOfAUserNamespace_isNotElevated() throws Exception {
    assertThat(read("namespace-root").elevated()).isFalse();
    assertThat(read("namespace-root").evidence())
        .endsWith("; /proc/self/uid_map: 0 0 1: root of a user namespace only");
  }

  @Test
  void read_noProc_cannotRun(@TempDir Path empty) {
    var elevation = new LinuxElevation(new LinuxFiles(empty));
    assertThatThrownBy(elevation::read).isInstanceOf(IOException.class);
  }
}
