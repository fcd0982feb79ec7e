package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.agent.AgentFolder.Purpose;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.agent.AgentPaths;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.linux.systemd.SystemdServices;
import java.util.List;
import java.util.Map;

/** Where the agent is on Linux. */
public final class LinuxAgent {
  public static final List<String> PROGRAMS =
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
        new AgentPaths(
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
