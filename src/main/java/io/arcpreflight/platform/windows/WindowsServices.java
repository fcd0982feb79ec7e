package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.agent.AgentServices;
import io.arcpreflight.platform.agent.ServiceEnvironment;
import io.arcpreflight.platform.agent.ServiceStatus;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.WindowsException;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The agent's services as the Windows service manager sees them. */
final class WindowsServices implements AgentServices {
  private static final String CONTROL_SET = "HKLM\\SYSTEM\\CurrentControlSet\\";
  private static final String MACHINE_ENVIRONMENT =
      CONTROL_SET + "Control\\Session Manager\\Environment";
  private static final String SERVICES = CONTROL_SET + "Services\\";
  private static final int MOST_CHARACTERS = 300;

  private final String agent;
  private final Function<String, Path> files;
  private final WindowsSystem windows;

  /**
   * @param agent the path of the agent's program
   * @param files the file of a path
   */
  WindowsServices(String agent, Function<String, Path> files, WindowsSystem windows) {
    this.agent = agent;
    this.files = files;
    this.windows = windows;
  }

  @Override
  public ServiceStatus view(AgentService service, Duration limit) {
    var name = nameOf(service);
    if (!isInstalled()) {
      return new ServiceStatus(name, false, null, List.of(), null);
    }
    try {
      var state = windows.service(name);
      if (state == null) {
        return new ServiceStatus(name, true, null, List.of(), null);
      }
      var words = new ServiceWords(state, files);
      return new ServiceStatus(name, true, words.unit(), List.of(), null, words.facts());
    } catch (IOException notAsked) {
      var why = PlainText.line(String.valueOf(notAsked.getMessage()), MOST_CHARACTERS);
      return new ServiceStatus(name, true, null, List.of(), why);
    }
  }

  /** A service starts with the variables of the machine, and with its own in their place. */
  @Override
  public List<ServiceEnvironment> environments(Duration limit) {
    if (!isInstalled()) {
      return List.of();
    }
    try {
      var machine = windows.key(MACHINE_ENVIRONMENT);
      var shared = machine == null ? Map.<String, String>of() : machine.allTexts();
      var environments = new ArrayList<ServiceEnvironment>();
      for (var service : AgentService.values()) {
        var key = windows.key(SERVICES + nameOf(service));
        if (key != null) {
          environments.add(new ServiceEnvironment(nameOf(service), withOwn(shared, key)));
        }
      }
      return environments.isEmpty() && !shared.isEmpty()
          ? List.of(new ServiceEnvironment(nameOf(AgentService.IDENTITY), shared))
          : environments;
    } catch (IOException notAsked) {
      return List.of();
    }
  }

  private static Map<String, String> withOwn(Map<String, String> shared, RegistryKey service)
      throws WindowsException {
    var variables = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    variables.putAll(shared);
    for (var assignment : service.texts("Environment")) {
      var equals = assignment.indexOf('=');
      if (equals > 0) {
        variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
      }
    }
    return variables;
  }

  private boolean isInstalled() {
    return Files.exists(files.apply(agent));
  }

  static String nameOf(AgentService service) {
    return switch (service) {
      case IDENTITY -> "himds";
      case MACHINE_CONFIGURATION -> "GCArcService";
      case EXTENSIONS -> "ExtensionService";
      case PROXY -> "arcproxy";
    };
  }
}
