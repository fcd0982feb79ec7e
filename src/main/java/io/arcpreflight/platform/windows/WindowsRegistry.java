package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The Windows registry, asked through {@code reg.exe}. */
final class WindowsRegistry {
  private final ProcessRunner processes;

  WindowsRegistry(ProcessRunner processes) {
    this.processes = processes;
  }

  /**
   * A key, which is empty when there is none of this name.
   *
   * @throws IOException when the registry cannot be asked
   */
  RegistryKey key(String name, Duration limit) throws IOException, InterruptedException {
    var answer = processes.run(List.of("reg.exe", "query", name), limit);
    if (answer.exitCode() < 0) {
      throw new IOException("reg.exe gave no answer in " + limit.toMillis() + " ms");
    }
    return RegistryKey.parse(answer.output());
  }
}
