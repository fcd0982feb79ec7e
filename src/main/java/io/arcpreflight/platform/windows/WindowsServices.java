package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The agent's services as the Windows service manager sees them. */
final class WindowsServices implements AgentServices {
  private static final String CONTROL_SET = "HKLM\\SYSTEM\\CurrentControlSet\\";
  private static final String MACHINE_ENVIRONMENT =
      CONTROL_SET + "Control\\Session Manager\\Environment";
  private static final String SERVICES = CONTROL_SET + "Services\\";
  private static final int MOST_CHARACTERS = 300;

  private static final Set<String> AT_REST = Set.of("active", "inactive");
  private static final int MOST_LINES = 5;
  private static final int MOST_BYTES = 8 << 10;

  private final String agent;
  private final String programData;
  private final Function<String, Path> files;
  private final WindowsSystem windows;

  /**
   * @param agent the path of the agent's program
   * @param programData the folder that services keep their data below
   * @param files the file of a path
   */
  WindowsServices(
      String agent, String programData, Function<String, Path> files, WindowsSystem windows) {
    this.agent = agent;
    this.programData = programData;
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
      var unit = words.unit();
      if (AT_REST.contains(unit.active())) {
        return new ServiceStatus(name, true, unit, List.of(), null, words.facts());
      }
      var facts = new ArrayList<>(words.facts());
      facts.addAll(new ServiceEvents(windows).of(state));
      return new ServiceStatus(name, true, unit, lastWords(service), null, facts);
    } catch (IOException notAsked) {
      var why = PlainText.line(String.valueOf(notAsked.getMessage()), MOST_CHARACTERS);
      return new ServiceStatus(name, true, null, List.of(), why);
    }
  }

  /** The end of its own log; none where there is no such file. */
  private List<String> lastWords(AgentService service) {
    try {
      var file = files.apply(programData + logOf(service));
      var lines = PlainText.lines(RegularFile.ending(file, MOST_BYTES), MOST_CHARACTERS);
      return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    } catch (IOException none) {
      return List.of();
    }
  }

  private static String logOf(AgentService service) {
    return switch (service) {
      case IDENTITY -> "\\AzureConnectedMachineAgent\\Log\\himds.log";
      case MACHINE_CONFIGURATION -> "\\GuestConfig\\arc_policy_logs\\gc_agent.log";
      case EXTENSIONS -> "\\GuestConfig\\ext_mgr_logs\\gc_ext.log";
      case PROXY -> "\\AzureConnectedMachineAgent\\Log\\arcproxy.log";
    };
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
