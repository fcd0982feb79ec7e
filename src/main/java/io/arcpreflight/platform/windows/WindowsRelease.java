package io.arcpreflight.platform.windows;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.platform.PlainText;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Which Windows this is. */
final class WindowsRelease {
  private static final String KEY = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

  private final WindowsRegistry registry;
  private final String architecture;

  WindowsRelease(WindowsRegistry registry, String architecture) {
    this.registry = registry;
    this.architecture = architecture;
  }

  OperatingSystemObservation read(LocalDate today, Duration limit) throws InterruptedException {
    try {
      var release = registry.key(KEY, limit);
      var type = release.values().getOrDefault("InstallationType", "").toLowerCase(Locale.ROOT);
      var id = type.startsWith("server") ? "server" : type.isEmpty() ? null : "client";
      var name = release.text("ProductName");
      var build = release.text("CurrentBuildNumber");
      return new OperatingSystemObservation(
          OperatingSystem.WINDOWS.id(),
          id,
          name,
          build == null ? release.text("CurrentBuild") : build,
          List.of(),
          name,
          architecture,
          KEY,
          id == null ? "has no InstallationType" : null,
          today);
    } catch (IOException unreadable) {
      return new OperatingSystemObservation(
          OperatingSystem.WINDOWS.id(),
          null,
          null,
          null,
          List.of(),
          null,
          architecture,
          KEY,
          PlainText.line(String.valueOf(unreadable.getMessage()), 300),
          today);
    }
  }
}
