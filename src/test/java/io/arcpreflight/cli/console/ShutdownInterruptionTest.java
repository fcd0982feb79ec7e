package io.arcpreflight.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real signals, in processes of their own, at the moments that matter. */
@EnabledOnOs(OS.LINUX)
class ShutdownInterruptionTest {
  private static final int READY = 0;
  private static final int UNWRITTEN = 23;

  @Test
  void signalWhileTheRunGoesOn_endsInInterrupted() throws Exception {
    assertThat(exitCodeOf("unsettled")).isEqualTo(11);
  }

  /** The report was made before this thread heard of it, and says ready. */
  @Test
  void signalBeforeTheResultIsSettled_endsAsTheReportSays() throws Exception {
    assertThat(exitCodeOf("signalled", "settled")).isEqualTo(READY);
  }

  @Test
  void signalAfterTheResultIsSettled_endsAsTheReportSays() throws Exception {
    assertThat(exitCodeOf("settled", "signalled")).isEqualTo(READY);
  }

  /** A report that cannot be written is told by its own status, also to who asks for the end. */
  @Test
  void signalWhileTheReportIsNotWritten_endsInWhatWentWrong() throws Exception {
    assertThat(exitCodeOf("settled", "signalled", "unwritten")).isEqualTo(UNWRITTEN);
  }

  private static int exitCodeOf(String... steps) throws IOException, InterruptedException {
    var line =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ShutdownInterruptionTest.class.getName());
    line.command().addAll(List.of(steps));
    var process = line.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    var exitCode = process.waitFor();
    assertThat(said).isEmpty();
    return exitCode;
  }

  /** A run that comes to ready, with these steps in its course. */
  public static void main(String[] steps) throws IOException, InterruptedException {
    var interruption = ShutdownInterruption.fromHereOn();
    var status = READY;
    try (var _ = interruption.interrupts(Thread.currentThread())) {
      for (var step : steps) {
        switch (step) {
          case "settled" -> interruption.settle(READY);
          case "signalled" -> signalThisProcess(steps[0].equals("settled"));
          case "unwritten" -> status = UNWRITTEN;
          default -> signalThisProcess(false);
        }
      }
    }
    interruption.exit(status);
  }

  /** Returns once the hook has seen it. */
  private static void signalThisProcess(boolean isSettled) throws IOException {
    var self = String.valueOf(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-TERM", self).start().onExit().join();
    if (isSettled) {
      awaitShutdown();
    } else {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException heard) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Hooks can no longer be added from the moment on in which they are started. */
  private static void awaitShutdown() {
    var another = new Thread(() -> {}, "another");
    try {
      while (true) {
        Runtime.getRuntime().addShutdownHook(another);
        Runtime.getRuntime().removeShutdownHook(another);
        Thread.onSpinWait();
      }
    } catch (IllegalStateException shuttingDown) {
      return;
    }
  }
}
