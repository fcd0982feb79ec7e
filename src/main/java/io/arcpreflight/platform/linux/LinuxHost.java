package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.FreeSpace;
import io.arcpreflight.platform.HostSource;
import io.arcpreflight.platform.SearchPath;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What there is to see of a Linux host beside its name and the rights of this program. */
final class LinuxHost {
  private final LinuxFiles files;
  private final Map<String, String> environment;
  private final String architecture;

  LinuxHost(LinuxFiles files, Map<String, String> environment, String architecture) {
    this.files = files;
    this.environment = environment;
    this.architecture = architecture;
  }

  Map<HostCheck, HostSource> sources(LocalDate today) {
    var path = new SearchPath(files::at, environment);
    var sources = new EnumMap<HostCheck, HostSource>(HostCheck.class);
    sources.put(HostCheck.OPERATING_SYSTEM, _ -> new OsRelease(files, architecture).read(today));
    sources.put(HostCheck.INIT, _ -> new LinuxInit(files, path).read());
    sources.put(HostCheck.PROGRAMS, _ -> new LinuxPrograms(path).read());
    sources.put(
        HostCheck.FOLDERS, _ -> new LinuxFolders(files, FreeSpace.OF_THE_FILE_SYSTEM).read());
    sources.put(HostCheck.PACKAGE_LOCKS, _ -> new PackageLocks(files).read());
    sources.put(
        HostCheck.TRUST_STORE,
        _ -> new TrustStoreSurvey(files, TrustStoreLocations.in(environment)).read());
    sources.put(HostCheck.CLOCK, _ -> new LinuxClock(files).read());
    sources.put(HostCheck.HARDENING, _ -> new LinuxHardening(files).read());
    return sources;
  }
}
