package io.arcpreflight.platform.windows;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.StoppedPackets;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.platform.HostSource;
import io.arcpreflight.platform.HostsEntries;
import io.arcpreflight.platform.HostsFile;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.agent.InstalledAgent;
import io.arcpreflight.platform.windows.natives.NativeWindows;
import io.arcpreflight.platform.windows.system.MachineFirmware;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.config.WindowsResolverConfigProvider;

/** Windows, read from its environment, its service manager and its certificate store. */
public final class WindowsPlatform implements Platform {
  private final Path root;
  private final Path windows;
  private final WindowsSystem system;
  private final WindowsEnvironment environment;
  private final HostsFile hosts;
  private final InstalledAgent agent;
  private final FallibleLazy<TrustedRoots, IOException> roots;
  private final FallibleLazy<MachineFirmware, IOException> firmware;
  private final String architecture;

  /**
   * Looks at nothing yet.
   *
   * @param root where a path without a drive begins
   */
  public WindowsPlatform(
      Path root, ProcessRunner processes, Map<String, String> environment, String architecture) {
    this(root, processes, environment, architecture, new NativeWindows());
  }

  WindowsPlatform(
      Path root,
      ProcessRunner processes,
      Map<String, String> environment,
      String architecture,
      WindowsSystem system) {
    this.root = root;
    this.system = system;
    this.environment = new WindowsEnvironment(environment);
    this.architecture = architecture;
    this.windows = root.resolve(this.environment.get("SystemRoot", "C:\\Windows"));
    var hostsFile = windows.resolve("System32").resolve("drivers").resolve("etc/hosts");
    this.hosts = new HostsFile(hostsFile.toString(), hostsFile);
    this.firmware = new FallibleLazy<>(system::firmware);
    this.roots = new FallibleLazy<>(() -> WindowsRoots.read(system));
    this.agent = WindowsAgent.of(root, this.environment, processes, system);
  }

  @Override
  public ElevationObservation elevation() throws IOException {
    var token = system.token();
    return new ElevationObservation(
        token.elevated(), token.user(), "elevation of the process token", token.administrator());
  }

  /** The name that the agent would take; it is not the shorter one of NetBIOS. */
  @Override
  public HostnameObservation hostname() {
    var source = "GetComputerNameEx";
    try {
      var name = system.hostName();
      return name.isEmpty()
          ? new HostnameObservation(null, source, "is empty", null, null, null)
          : new HostnameObservation(name, source, null, "Windows", null, null);
    } catch (IOException refused) {
      return new HostnameObservation(null, source, refused.getMessage(), null, null, null);
    }
  }

  @Override
  public ResolverObservation resolver() {
    return WindowsResolver.read(WindowsResolverConfigProvider::new)
        .with(new NamePolicies(system).read());
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
    var version = system.version();
    var machine = firmware();
    return new SystemObservation(
        "Windows",
        version.major() + "." + version.minor() + "." + version.build(),
        architecture,
        machine == null ? null : machine.manufacturer(),
        machine == null ? null : machine.model(),
        system.memory());
  }

  @Override
  public Map<HostCheck, HostSource> host(LocalDate today) {
    return new WindowsHost(root, windows, system, environment, architecture).sources(today, roots);
  }

  @Override
  public @Nullable String chassis() {
    var machine = firmware();
    return machine == null ? null : machine.chassisAssetTag();
  }

  @Override
  public @Nullable String firmwareId() {
    var machine = firmware();
    return machine == null ? null : machine.id();
  }

  private @Nullable MachineFirmware firmware() {
    try {
      return firmware.get();
    } catch (IOException hidden) {
      return null;
    }
  }

  @Override
  public @Nullable Fact loginProxy() {
    return new WindowsProxies(system).first();
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
