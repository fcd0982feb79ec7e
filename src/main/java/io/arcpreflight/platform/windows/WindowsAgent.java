package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.agent.AgentFolder.Purpose;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.agent.AgentPaths;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the agent is on Windows. */
final class WindowsAgent {
  private static final String FOLDER = "\\AzureConnectedMachineAgent";

  private WindowsAgent() {}

  static InstalledAgent of(
      Path root, WindowsEnvironment environment, ProcessRunner processes, WindowsSystem windows) {
    var program = environment.get("ProgramFiles", "C:\\Program Files") + FOLDER + "\\azcmagent.exe";
    var programData = environment.get("ProgramData", "C:\\ProgramData");
    var data = programData + FOLDER;
    var place =
        new AgentPaths(
            path -> at(root, path),
            List.of(program),
            data + "\\Config\\agentconfig.json",
            data + "\\Config\\localconfig.json",
            data + "\\Log\\azcmagent.log",
            Map.of(
                data + "\\Log", Purpose.LOG,
                data + "\\Tokens", Purpose.TOKENS,
                programData + "\\GuestConfig", Purpose.MACHINE_CONFIGURATION),
            environment.get("SystemDrive", "C:") + "\\Packages\\Plugins");
    var services = new WindowsServices(program, programData, path -> at(root, path), windows);
    return new InstalledAgent(
        place, processes, services, new WindowsPorts(windows, WindowsAgent::process));
  }

  private static Optional<ProcessHandle.Info> process(long number) {
    return ProcessHandle.of(number).map(ProcessHandle::info);
  }

  /** A backslash separates folders on Windows only. */
  private static Path at(Path root, String path) {
    var found = root;
    for (var step : path.split("\\\\", -1)) {
      found = found.resolve(step.endsWith(":") ? step + "\\" : step);
    }
    return found;
  }
}
