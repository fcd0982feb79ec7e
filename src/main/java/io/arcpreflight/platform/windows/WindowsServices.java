package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.AgentServices;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The agent's services as the Windows service manager sees them. */
final class WindowsServices implements AgentServices {
  private static final String MACHINE_ENVIRONMENT =
      "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
  private static final int NO_SUCH_SERVICE = 1060;
  private static final int MOST_CHARACTERS = 300;

  private final Path agent;
  private final ProcessRunner processes;

  WindowsServices(Path agent, ProcessRunner processes) {
    this.agent = agent;
    this.processes = processes;
  }

  @Override
  public ServiceStatus view(AgentService service, Duration limit) throws InterruptedException {
    var name = nameOf(service);
    if (!Files.exists(agent)) {
      return new ServiceStatus(name, false, null, List.of(), null);
    }
    var each = limit.dividedBy(2);
    try {
      var state = processes.run(List.of("sc.exe", "queryex", name), each);
      if (state.exitCode() == NO_SUCH_SERVICE) {
        return new ServiceStatus(name, true, null, List.of(), null);
      }
      if (state.exitCode() != 0) {
        return unknown(name, why(state, each));
      }
      var configuration = processes.run(List.of("sc.exe", "qc", name), each);
      var unit = ServiceControlOutput.unit(name, state.output(), configuration.output());
      return unit == null
          ? unknown(name, why(state, each))
          : new ServiceStatus(name, true, unit, List.of(), null);
    } catch (IOException notStarted) {
      return unknown(name, "sc.exe could not be started: " + notStarted.getMessage());
    }
  }

  /** Every service starts with the variables of the machine; one of them stands for all. */
  @Override
  public List<ServiceEnvironment> environments(Duration limit) throws InterruptedException {
    if (!Files.exists(agent)) {
      return List.of();
    }
    try {
      var variables = new WindowsRegistry(processes).key(MACHINE_ENVIRONMENT, limit).values();
      return variables.isEmpty()
          ? List.of()
          : List.of(new ServiceEnvironment(nameOf(AgentService.IDENTITY), variables));
    } catch (IOException notAsked) {
      return List.of();
    }
  }

  static String nameOf(AgentService service) {
    return switch (service) {
      case IDENTITY -> "himds";
      case MACHINE_CONFIGURATION -> "GCArcService";
      case EXTENSIONS -> "ExtensionService";
      case PROXY -> "arcproxy";
    };
  }

  private static ServiceStatus unknown(String service, String detail) {
    return new ServiceStatus(service, true, null, List.of(), detail);
  }

  private static String why(ProcessRunner.Result answer, Duration limit) {
    if (answer.exitCode() < 0) {
      return "sc.exe gave no answer in " + limit.toMillis() + " ms";
    }
    var words = PlainText.firstLine(answer.output() + "\n" + answer.errors(), MOST_CHARACTERS);
    return words.isEmpty() ? "sc.exe ended with " + answer.exitCode() : words;
  }
}
