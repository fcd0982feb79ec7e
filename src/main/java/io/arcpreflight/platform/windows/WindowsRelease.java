package io.arcpreflight.platform.windows;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.WindowsException;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which Windows this is. */
final class WindowsRelease {
  private static final String KEY = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
  private static final int MOST_CHARACTERS = 300;

  private final WindowsSystem windows;
  private final String architecture;

  WindowsRelease(WindowsSystem windows, String architecture) {
    this.windows = windows;
    this.architecture = architecture;
  }

  /**
   * What the registry says.
   *
   * @throws IOException when it cannot be read, which says nothing of the release
   */
  OperatingSystemObservation read(LocalDate today) throws IOException {
    var found = windows.key(KEY);
    var release = found == null ? RegistryKey.empty(KEY) : found;
    var type = release.text("InstallationType");
    var id = id(type == null ? "" : type.toLowerCase(Locale.ROOT));
    var name = line(release, "ProductName");
    var build = line(release, "CurrentBuildNumber");
    return new OperatingSystemObservation(
        OperatingSystem.WINDOWS.id(),
        id,
        name,
        build == null ? line(release, "CurrentBuild") : build,
        List.of(),
        name,
        architecture,
        KEY,
        id == null ? "has no InstallationType" : null,
        today);
  }

  private static @Nullable String id(String type) {
    return type.startsWith("server") ? "server" : type.isEmpty() ? null : "client";
  }

  private static @Nullable String line(RegistryKey key, String name) throws WindowsException {
    var value = key.text(name);
    return value == null ? null : PlainText.line(value, MOST_CHARACTERS);
  }
}
