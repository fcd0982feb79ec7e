package io.arcpreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that starts the installed program, with a runtime that says what it was given. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  @TempDir private Path home;

  /** Java takes the number of a closed stream for a file of its own. */
  @ParameterizedTest
  @CsvSource({
    "'', pipe pipe pipe",
    "<&-, /dev/null pipe pipe",
    ">&-, pipe /dev/full pipe",
    "2>&-, pipe pipe /dev/null",
    "<&- >&- 2>&-, /dev/null /dev/full /dev/null",
  })
  void closedStream_isOpenedWhereNothingComesInOrGoesOut(String closed, String streams)
      throws Exception {
    var launcher = home.resolve("bin/arc-preflight");
    var java = home.resolve("runtime/bin/java");
    Files.createDirectories(launcher.getParent());
    Files.createDirectories(java.getParent());
    Files.copy(Path.of("packaging/linux/arc-preflight"), launcher);
    Files.writeString(
        java,
        "#!/bin/sh\nseen=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)\necho \"$seen\" >"
            + home
            + "/seen\n");
    assertThat(launcher.toFile().setExecutable(true) && java.toFile().setExecutable(true)).isTrue();

    var shell = new ProcessBuilder("sh", "-c", "exec " + launcher + " health " + closed).start();

    assertThat(shell.waitFor()).isZero();
    var told = new String(shell.getErrorStream().readAllBytes(), UTF_8);
    assertThat(told).isEmpty();
    assertThat(Files.readString(home.resolve("seen")).replaceAll("pipe:.*", "pipe").lines())
        .containsExactly(streams.split(" "));
  }
}
