package io.arcpreflight.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Runs another program to its end. */
@FunctionalInterface
public interface ProcessRunner {

  /**
   * Runs a command without a shell and without standard input, and ends it when the time is up.
   *
   * @throws IOException when it cannot be started
   */
  default Result run(List<String> command, Duration limit)
      throws IOException, InterruptedException {
    return run(command, "", limit);
  }

  /**
   * Runs a command without a shell, and ends it when the time is up.
   *
   * @param input what it reads; no more than a pipe takes, 64 KiB
   * @throws IOException when it cannot be started
   */
  Result run(List<String> command, String input, Duration limit)
      throws IOException, InterruptedException;

  /**
   * How a program ended. Output is cut at 256 KiB each.
   *
   * @param exitCode the program's own, or -1 when it was ended because its time was up
   */
  record Result(int exitCode, String output, String errors) {}
}
