package io.arcpreflight.platform;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.platform.windows.WindowsPlatform;
import java.nio.file.Path;
import java.util.Map;

/** Chooses the operating system that the program runs on. */
public final class Platforms {
  private Platforms() {}

  /**
   * Windows where the name says so, else Linux: what another system lacks of it, each observation
   * says for itself.
   *
   * @param osName as in the system property {@code os.name}
   * @param architecture as in the system property {@code os.arch}
   * @param root where absolute paths begin
   */
  public static Platform current(
      String osName,
      String architecture,
      Path root,
      ProcessRunner processes,
      Map<String, String> environment) {
    return switch (OperatingSystem.named(osName)) {
      case WINDOWS -> new WindowsPlatform(root, processes, environment, architecture);
      case LINUX -> new LinuxPlatform(root, processes, environment, architecture);
    };
  }
}
