package io.arcpreflight.platform.windows;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.TrustStoreObservation;
import io.arcpreflight.platform.FreeSpace;
import io.arcpreflight.platform.HostSource;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to see of a Windows host beside its name and the rights of this program. */
final class WindowsHost {
  private final Path root;
  private final Path windows;
  private final WindowsSystem system;
  private final WindowsEnvironment environment;
  private final String architecture;

  WindowsHost(
      Path root,
      Path windows,
      WindowsSystem system,
      WindowsEnvironment environment,
      String architecture) {
    this.root = root;
    this.windows = windows;
    this.system = system;
    this.environment = environment;
    this.architecture = architecture;
  }

  Map<HostCheck, HostSource> sources(
      LocalDate today, FallibleLazy<TrustedRoots, IOException> roots) {
    var sources = new EnumMap<HostCheck, HostSource>(HostCheck.class);
    sources.put(
        HostCheck.OPERATING_SYSTEM, _ -> new WindowsRelease(system, architecture).read(today));
    sources.put(HostCheck.PROGRAMS, _ -> new WindowsPrograms(system).read());
    sources.put(
        HostCheck.FOLDERS,
        _ -> new WindowsFolders(root, environment, FreeSpace.OF_THE_FILE_SYSTEM).read());
    sources.put(
        HostCheck.TRUST_STORE,
        _ -> {
          var trusted = roots.get();
          return new TrustStoreObservation(trusted.store(), trusted.count(), List.of());
        });
    var templates = windows.resolve("security").resolve("templates").resolve("policies");
    sources.put(HostCheck.PACKAGE_LOCKS, _ -> new WindowsInstallerState(system).read());
    sources.put(HostCheck.POLICIES, _ -> new WindowsPolicies(system, templates).read());
    return sources;
  }
}
