package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.FolderSeen.Purpose;
import io.arcpreflight.platform.AgentPlace;
import io.arcpreflight.platform.InstalledAgent;
import io.arcpreflight.platform.ProcessRunner;
import java.util.List;
import java.util.Map;

/** Where the agent is on Linux. */
final class LinuxAgent {
  static final List<String> PROGRAMS =
      List.of("/opt/azcmagent/bin/azcmagent", "/usr/bin/azcmagent");

  private static final Map<String, Purpose> FOLDERS =
      Map.of(
          "/var/opt/azcmagent/log", Purpose.LOG,
          "/var/opt/azcmagent/tokens", Purpose.TOKENS,
          "/opt/GC_Ext", Purpose.EXTENSIONS,
          "/opt/GC_Service", Purpose.MACHINE_CONFIGURATION,
          "/var/lib/GuestConfig", Purpose.MACHINE_CONFIGURATION);

  private LinuxAgent() {}

  static InstalledAgent of(LinuxFiles files, ProcessRunner processes) {
    var place =
        new AgentPlace(
            files::at,
            PROGRAMS,
            "/var/opt/azcmagent/agentconfig.json",
            "/var/opt/azcmagent/localconfig.json",
            "/var/opt/azcmagent/log/azcmagent.log",
            FOLDERS,
            "/var/lib/waagent");
    return new InstalledAgent(
        place, processes, new SystemdServices(files, processes), new ListeningSockets(files));
  }
}
