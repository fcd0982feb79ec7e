package io.arcpreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    var launcher =
        launcher(
            "seen=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)\necho \"$seen\" >SEEN");

    var shell = new ProcessBuilder("sh", "-c", "exec " + launcher + " health " + closed).start();

    assertThat(shell.waitFor()).isZero();
    var told = new String(shell.getErrorStream().readAllBytes(), UTF_8);
    assertThat(told).isEmpty();
    assertThat(Files.readString(home.resolve("seen")).replaceAll("pipe:.*", "pipe").lines())
        .containsExactly(streams.split(" "));
  }

  /**
   * What Java writes of its own crash, the secrets on its command line included, is kept nowhere.
   */
  @Test
  void crash_leavesNoAccountBehind() throws Exception {
    var launcher = launcher("printf '%s\\n' \"$@\" >SEEN");

    assertThat(new ProcessBuilder(launcher.toString(), "health").start().waitFor()).isZero();

    var options = Files.readAllLines(home.resolve("seen"));
    assertThat(options).contains("-XX:ErrorFile=/dev/null");
    assertThat(Files.readString(Path.of("packaging/java-options")))
        .contains("-XX:-CreateCoredumpOnCrash");
  }

  @ParameterizedTest
  @CsvSource({
    "--version, true, 0, arc-preflight 9.9",
    "version, true, 0, arc-preflight 9.9",
    "--version >/dev/full, true, 7, ''",
    "--version, false, 7, ''",
    "version --verbose, true, 7, ''",
    "--version check, true, 7, ''",
  })
  void version_isToldWithoutJava_whereItIsKnownAndCanBeWritten(
      String words, boolean known, int exitCode, String said) throws Exception {
    var launcher = launcher("exit 7");
    if (known) {
      Files.createDirectory(home.resolve("app"));
      Files.writeString(home.resolve("app/version"), "arc-preflight 9.9\n");
    }

    var shell = new ProcessBuilder("sh", "-c", launcher + " " + words).start();

    assertThat(shell.waitFor()).isEqualTo(exitCode);
    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8).strip()).isEqualTo(said);
    assertThat(new String(shell.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  /** The last option counts, and the file of options comes first. */
  @ParameterizedTest
  @CsvSource({
    "report reports/, true",
    "report, true",
    "check report, false",
    "health, false",
    "'', false",
  })
  void memory_isWhatManyReportsTake_whereTheyAreRead(String words, boolean isMore)
      throws Exception {
    var launcher = launcher("printf '%s\\n' \"$@\" >SEEN");

    var shell = new ProcessBuilder("sh", "-c", launcher + " " + words).start();

    assertThat(shell.waitFor()).isZero();
    var options = Files.readAllLines(home.resolve("seen"));
    assertThat(options.indexOf("-Xmx1g") > 1).isEqualTo(isMore);
    assertThat(options.contains("-Xmn16m")).isEqualTo(isMore);
  }

  /** What it does there is tried where the packages are tested. */
  @Test
  void windows_givesReportsTheSameMemory() throws Exception {
    var linux = Files.readString(Path.of("packaging/linux/arc-preflight"));
    var windows = Files.readString(Path.of("packaging/windows/arc-preflight.cmd"));
    var memory = linux.replaceFirst("(?s).*memory='(-Xmn[^']*)'.*", "$1");

    assertThat(memory).matches("-Xmn\\d+m -Xmx1g");
    assertThat(windows)
        .contains("if \"%~1\"==\"report\" set memory=" + memory)
        .containsPattern("java-options\" %memory% .* -jar");
  }

  /** Java would end in words of its own, or by SIGSEGV. */
  @ParameterizedTest
  @CsvSource({
    "check, 1000000, 1",
    "health --format nagios, 1000000, 3",
    "check, 1500000, 7",
  })
  void fewAddresses_areTold_beforeJavaStarts(String words, int kilobytes, int exitCode)
      throws Exception {
    var launcher = launcher("exit 7");
    var limited = "ulimit -v %d; exec %s %s".formatted(kilobytes, launcher, words);

    var shell = new ProcessBuilder("sh", "-c", limited).start();

    assertThat(shell.waitFor()).isEqualTo(exitCode);
    assertThat(new String(shell.getErrorStream().readAllBytes(), UTF_8))
        .matches(exitCode == 7 ? "" : "arc-preflight: .* too few addresses .*\\(ulimit -v\\).*\n");
  }

  /** With a runtime that is this script. */
  private Path launcher(String script) throws IOException {
    var launcher = home.resolve("bin/arc-preflight");
    var java = home.resolve("runtime/bin/java");
    Files.createDirectories(launcher.getParent());
    Files.createDirectories(java.getParent());
    Files.copy(Path.of("packaging/linux/arc-preflight"), launcher);
    Files.writeString(java, "#!/bin/sh\n" + script.replace("SEEN", home + "/seen") + "\n");
    assertThat(launcher.toFile().setExecutable(true) && java.toFile().setExecutable(true)).isTrue();
    return launcher;
  }
}
