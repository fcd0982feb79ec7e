package io.arcpreflight.platform.windows;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.StoppedPackets;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.platform.HostSource;
import io.arcpreflight.platform.HostsEntries;
import io.arcpreflight.platform.HostsFile;
import io.arcpreflight.platform.OshiFacts;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.agent.InstalledAgent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.config.WindowsResolverConfigProvider;
import oshi.SystemInfo;

/** Windows, read from its environment, its service manager and its certificate store. */
public final class WindowsPlatform implements Platform {
  private final Path root;
  private final Path windows;
  private final ProcessRunner processes;
  private final WindowsEnvironment environment;
  private final HostsFile hosts;
  private final InstalledAgent agent;
  private final FallibleLazy<TrustedRoots, IOException> roots;
  private final String architecture;

  /**
   * Looks at nothing yet.
   *
   * @param root where a path without a drive begins
   */
  public WindowsPlatform(
      Path root, ProcessRunner processes, Map<String, String> environment, String architecture) {
    this.root = root;
    this.processes = processes;
    this.environment = new WindowsEnvironment(environment);
    this.architecture = architecture;
    this.windows = root.resolve(this.environment.get("SystemRoot", "C:\\Windows"));
    var hostsFile = windows.resolve("System32").resolve("drivers").resolve("etc/hosts");
    this.hosts = new HostsFile(hostsFile.toString(), hostsFile);
    this.roots = new FallibleLazy<>(WindowsRoots::read);
    this.agent = WindowsAgent.of(root, this.environment, processes);
  }

  @Override
  public ElevationObservation elevation() throws IOException {
    var domain = environment.get("USERDOMAIN", "");
    var name = environment.get("USERNAME", "unknown");
    try {
      return new ElevationObservation(
          new SystemInfo().getOperatingSystem().isElevated(),
          domain.isEmpty() ? name : domain + "\\" + name,
          "elevation of the process token");
    } catch (LinkageError | RuntimeException unusable) {
      throw new IOException(
          "the library that reads the process token does not work here: " + unusable, unusable);
    }
  }

  @Override
  public HostnameObservation hostname() {
    var variable = "COMPUTERNAME";
    var name = environment.get(variable, "");
    return name.isEmpty()
        ? new HostnameObservation(null, variable, "is not set", null, null, null)
        : new HostnameObservation(name, variable, null, "Windows", null, null);
  }

  @Override
  public ResolverObservation resolver() {
    return WindowsResolver.read(WindowsResolverConfigProvider::new);
  }

  @Override
  public HostsEntries hostsFile(String name) {
    return hosts.entries(name);
  }

  /** Windows says so itself: a connection that its firewall blocks is refused as prohibited. */
  @Override
  public @Nullable StoppedPackets stoppedPackets() {
    return null;
  }

  @Override
  public HostObservation system() throws IOException {
    return new OshiFacts(SystemInfo::new, architecture).read();
  }

  @Override
  public Map<HostCheck, HostSource> host(LocalDate today) {
    return new WindowsHost(root, windows, processes, environment, architecture)
        .sources(today, roots);
  }

  @Override
  public @Nullable String chassis() {
    return null;
  }

  @Override
  public @Nullable String azureAllowedBy(Duration limit) {
    var variable = "MSFT_ARC_TEST";
    return environment.get(variable, "").equals("true") ? variable + " of this session" : null;
  }

  @Override
  public TrustedRoots agentRoots() throws IOException {
    return roots.get();
  }

  @Override
  public InstalledAgent agent() {
    return agent;
  }
}
