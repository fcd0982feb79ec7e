package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.platform.windows.WindowsPlatform;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformsTest {

  @ParameterizedTest
  @CsvSource({"Linux", "Windows Server 2025", "Mac OS X"})
  void current_isChosenByName(String osName) {
    var platform =
        Platforms.current(osName, "amd64", Path.of("/"), new ScriptedProcesses(), Map.of());
    assertThat(platform)
        .isInstanceOf(osName.startsWith("Windows") ? WindowsPlatform.class : LinuxPlatform.class);
  }
}
