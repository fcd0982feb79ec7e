package io.arcpreflight.platform.linux;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.observation.Fact;
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
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.agent.InstalledAgent;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oshi.nativefree.SystemInfo;

/** Linux, read from its files and from systemd. */
public final class LinuxPlatform implements Platform {
  private static final int MOST_ID_BYTES = 100;
  private static final int MOST_BYTES = 1 << 20;

  private final LinuxFiles files;
  private final InstalledAgent agent;
  private final HostsFile hosts;
  private final Lazy<ResolverObservation> resolver;
  private final FallibleLazy<TrustedRoots, IOException> roots;
  private final Map<String, String> environment;
  private final String architecture;
  private final AzureVmDetection azure;

  /**
   * Looks at nothing yet.
   *
   * @param root where absolute paths begin
   */
  public LinuxPlatform(
      Path root, ProcessRunner processes, Map<String, String> environment, String architecture) {
    this.files = new LinuxFiles(root);
    this.agent = LinuxAgent.of(files, processes);
    this.environment = environment;
    this.architecture = architecture;
    this.azure = new AzureVmDetection(files, processes, environment);
    this.hosts = new HostsFile("/etc/hosts", files.at("/etc/hosts"));
    this.resolver = new Lazy<>(() -> ResolvConf.read(files));
    this.roots = new FallibleLazy<>(() -> new GoTrustedRoots(files, environment).read());
  }

  @Override
  public ElevationObservation elevation() throws IOException {
    return new LinuxElevation(files).read();
  }

  @Override
  public HostnameObservation hostname() {
    return new LinuxHostname(files, hosts).read();
  }

  @Override
  public ResolverObservation resolver() {
    return resolver.get();
  }

  @Override
  public List<Fact> localResolver() {
    return new LocalResolver(files).read();
  }

  @Override
  public @Nullable Fact loginProxy() {
    return new LoginEnvironment(files).proxy();
  }

  @Override
  public HostsEntries hostsFile(String name) {
    return hosts.entries(name);
  }

  @Override
  public @Nullable StoppedPackets stoppedPackets() {
    return PacketCounters.read(files);
  }

  @Override
  public long mostOpenFiles() {
    return OpenFileLimit.read(files);
  }

  @Override
  public HostObservation system() throws IOException {
    requireReadable("/etc/os-release");
    return new OshiFacts(SystemInfo::new, architecture).read();
  }

  /** OSHI reads it, too: a pipe would keep it waiting, and a huge file would fill the memory. */
  private void requireReadable(String path) throws IOException {
    try {
      var _ = RegularFile.bytes(files.at(path), MOST_BYTES);
    } catch (NoSuchFileException usual) {
      return;
    } catch (AccessDeniedException denied) {
      throw new AccessDeniedException(path);
    } catch (IOException unreadable) {
      throw new IOException(path + " " + RegularFile.reason(unreadable), unreadable);
    }
  }

  @Override
  public Map<HostCheck, HostSource> host(LocalDate today) {
    return new LinuxHost(files, environment, architecture).sources(today);
  }

  @Override
  public @Nullable String chassis() {
    return azure.chassis();
  }

  @Override
  public @Nullable String firmwareId() {
    try {
      var id = RegularFile.text(files.at("/sys/class/dmi/id/product_uuid"), MOST_ID_BYTES).strip();
      return id.isEmpty() ? null : id;
    } catch (IOException onlyForRoot) {
      return null;
    }
  }

  @Override
  public @Nullable String azureAllowedBy(Duration limit) throws InterruptedException {
    return azure.allowedBy(limit);
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
