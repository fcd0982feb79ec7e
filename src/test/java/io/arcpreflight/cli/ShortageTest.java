package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine short of something, or a program that breaks, says nothing of the network. */
class ShortageTest {
  private final TestProcess process = new TestProcess();

  private void limits(Path root, String files) throws IOException {
    Files.createDirectories(root.resolve("proc/self"));
    Files.writeString(
        root.resolve("proc/self/limits"),
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max cpu time              unlimited            unlimited            seconds
        Max open files            %-20s %-20s files
        """
            .formatted(files, files));
    process.fileRoot(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"16", "32", "48", "63"})
  void tooFewFiles_endTheRunBeforeItBegins(String files, @TempDir Path root) throws IOException {
    limits(root, files);

    assertThat(process.run("check", "--offline")).isEqualTo(1);
    assertThat(process.err()).contains("too few files at once", "ulimit -n");
    assertThat(process.run("check", "--offline", "--lang", "ko")).isEqualTo(1);
    assertThat(process.err()).contains("64 이상으로");
    assertThat(process.run("health", "--format", "nagios")).isEqualTo(3);
    assertThat(process.out()).startsWith("ARC UNKNOWN - ").contains("too few files at once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"64", "1048576", "unlimited"})
  void enoughFiles_areEnough(String files, @TempDir Path root) throws IOException {
    limits(root, files);

    process.run("check", "--offline", "--only", "host.os");
    assertThat(process.err()).doesNotContain("too few files");
  }

  @Test
  void filesThatRunOut_areNoInternalError() {
    process.clock(
        () -> {
          throw new InternalError(new IOException("java.security: Too many open files"));
        });

    assertThat(process.run("check", "--offline", "--format", "nagios")).isEqualTo(3);
    assertThat(process.out()).startsWith("ARC UNKNOWN - ").contains("too few files at once");
  }

  @Test
  void filesThatRunOut_areNotTheArgumentsFault() {
    process.clock(
        () -> {
          throw new BadInputException(
              ExitCode.ARGUMENT, "--output: r.json cannot be written: Too many open files");
        });

    assertThat(process.run("check", "--offline")).isEqualTo(1);
    assertThat(process.err()).contains("too few files at once").doesNotContain("--output");
  }

  @Test
  void threadsThatRunOut_areNoInternalError() {
    process.clock(
        () -> {
          throw new OutOfMemoryError(
              "unable to create native thread: possibly out of memory or process/resource limits"
                  + " reached");
        });

    assertThat(process.run("check", "--offline")).isEqualTo(1);
    assertThat(process.err()).contains("too few threads", "pids.max").doesNotContain("OutOfMemory");
  }

  /** Not a warning, as which its exit status would be taken. */
  @Test
  void error_isUnknownToMonitoring() {
    process.clock(
        () -> {
          throw new StackOverflowError();
        });

    assertThat(process.run("check", "--offline", "--format", "nagios")).isEqualTo(3);
    assertThat(process.out()).startsWith("ARC UNKNOWN - ");
    assertThat(process.err()).contains("internal error: java.lang.StackOverflowError");
  }
}
