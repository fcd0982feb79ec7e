package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.ServiceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The agent's identity service as the Windows service manager sees it. */
final class WindowsIdentityService {
  private static final String SERVICE = "himds";
  private static final int NO_SUCH_SERVICE = 1060;
  private static final int MOST_CHARACTERS = 300;

  private final Path agent;
  private final ProcessRunner processes;

  WindowsIdentityService(Path agent, ProcessRunner processes) {
    this.agent = agent;
    this.processes = processes;
  }

  ServiceView view(Duration limit) throws InterruptedException {
    var installed = Files.exists(agent);
    var each = limit.dividedBy(2);
    try {
      var state = processes.run(List.of("sc.exe", "queryex", SERVICE), each);
      if (state.exitCode() == NO_SUCH_SERVICE) {
        return new ServiceView(SERVICE, installed, null, List.of(), null);
      }
      if (state.exitCode() != 0) {
        return unknown(installed, why(state, each));
      }
      var configuration = processes.run(List.of("sc.exe", "qc", SERVICE), each);
      var unit = ServiceControlOutput.unit(SERVICE, state.output(), configuration.output());
      return unit == null
          ? unknown(installed, why(state, each))
          : new ServiceView(SERVICE, installed, unit, List.of(), null);
    } catch (IOException notStarted) {
      return unknown(installed, "sc.exe could not be started: " + notStarted.getMessage());
    }
  }

  private static ServiceView unknown(boolean installed, String detail) {
    return new ServiceView(SERVICE, installed, null, List.of(), detail);
  }

  private static String why(ProcessRunner.Result answer, Duration limit) {
    if (answer.exitCode() < 0) {
      return "sc.exe gave no answer in " + limit.toMillis() + " ms";
    }
    var words = PlainText.firstLine(answer.output() + "\n" + answer.errors(), MOST_CHARACTERS);
    return words.isEmpty() ? "sc.exe ended with " + answer.exitCode() : words;
  }
}
