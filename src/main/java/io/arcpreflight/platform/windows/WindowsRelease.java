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
   * The kernel knows build and kind, the registry the name.
   *
   * @throws IOException when either is not told, which says nothing of the release
   */
  OperatingSystemObservation read(LocalDate today) throws IOException {
    var found = windows.key(KEY);
    var release = found == null ? RegistryKey.empty(KEY) : found;
    var name = line(release, "ProductName");
    var version = windows.version();
    return new OperatingSystemObservation(
        OperatingSystem.WINDOWS.id(),
        switch (version.product()) {
          case WORKSTATION -> "client";
          case DOMAIN_CONTROLLER, SERVER -> "server";
        },
        name,
        String.valueOf(version.build()),
        List.of(),
        name,
        architecture,
        KEY,
        null,
        today);
  }

  private static @Nullable String line(RegistryKey key, String name) throws WindowsException {
    var value = key.text(name);
    return value == null ? null : PlainText.line(value, MOST_CHARACTERS);
  }
}
