package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.agent.PortHolder;
import io.arcpreflight.platform.PortHolders;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** Which process listens on which port. */
final class WindowsPorts implements PortHolders {
  private static final List<String> AGENT_PROGRAMS =
      List.of("himds.exe", "arcproxy.exe", "azcmagent.exe");

  private final WindowsSystem windows;
  private final LongFunction<Optional<ProcessHandle.Info>> processes;

  /**
   * @param processes what is known of a process by its number
   */
  WindowsPorts(WindowsSystem windows, LongFunction<Optional<ProcessHandle.Info>> processes) {
    this.windows = windows;
    this.processes = processes;
  }

  @Override
  public Optional<Map<Integer, PortHolder>> of(Set<Integer> ports) {
    try {
      var holders = new HashMap<Integer, PortHolder>();
      for (var listener : windows.listeners()) {
        if (ports.contains(listener.port())) {
          holders.put(listener.port(), holder(listener.processId()));
        }
      }
      return Optional.of(holders);
    } catch (IOException notTold) {
      return Optional.empty();
    }
  }

  /** Without elevation, Windows names neither program nor account of another account's process. */
  private PortHolder holder(long process) {
    var info = processes.apply(process);
    var program = info.flatMap(ProcessHandle.Info::command).map(WindowsPorts::name).orElse(null);
    var user = info.flatMap(ProcessHandle.Info::user).orElse("?");
    return new PortHolder(program, process, user, program == null || isAgents(program));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('\\') + 1);
  }

  private static boolean isAgents(String program) {
    return AGENT_PROGRAMS.stream().anyMatch(program::equalsIgnoreCase);
  }
}
