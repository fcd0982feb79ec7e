package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.HostnameObservation;
import io.arcpreflight.observation.ResolverObservation;
import io.arcpreflight.observation.SystemObservation;
import io.arcpreflight.platform.AgentRoots;
import io.arcpreflight.platform.HostsFile;
import io.arcpreflight.platform.MachineFacts;
import io.arcpreflight.platform.Once;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.ServiceView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import oshi.nativefree.SystemInfo;

/** Linux, read from its files and from systemd. */
public final class LinuxPlatform implements Platform {
  private static final String HOSTNAME = "/proc/sys/kernel/hostname";
  private static final int MOST_NAME_BYTES = 4096;

  private final LinuxFiles files;
  private final ProcessRunner processes;
  private final HostsFile hosts;
  private final Once<AgentRoots> roots;
  private final String architecture;

  /**
   * Looks at nothing yet.
   *
   * @param root where absolute paths begin
   */
  public LinuxPlatform(
      Path root, ProcessRunner processes, Map<String, String> environment, String architecture) {
    this.files = new LinuxFiles(root);
    this.processes = processes;
    this.architecture = architecture;
    this.hosts = new HostsFile(files.at("/etc/hosts"));
    this.roots = new Once<>(() -> new GoRoots(files, environment).read());
  }

  @Override
  public ElevationObservation elevation() throws IOException {
    return new LinuxElevation(files).read();
  }

  @Override
  public HostnameObservation hostname() {
    try {
      var name = RegularFile.text(files.at(HOSTNAME), MOST_NAME_BYTES);
      return new HostnameObservation(PlainText.line(name, MOST_NAME_BYTES), HOSTNAME, null);
    } catch (IOException unreadable) {
      return new HostnameObservation(null, HOSTNAME, RegularFile.reason(unreadable));
    }
  }

  @Override
  public ResolverObservation resolver() {
    return ResolvConf.read(files);
  }

  @Override
  public List<String> hostsFile(String name) {
    return hosts.addresses(name);
  }

  @Override
  public SystemObservation system() throws IOException {
    return new MachineFacts(SystemInfo::new, architecture).read();
  }

  @Override
  public AgentRoots agentRoots() throws IOException {
    return roots.get();
  }

  @Override
  public ServiceView identityService(Duration limit) throws InterruptedException {
    return new SystemdIdentityService(files, processes).view(limit);
  }
}
