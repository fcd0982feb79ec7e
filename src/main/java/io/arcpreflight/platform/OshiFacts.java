package io.arcpreflight.platform;

import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.observation.host.SystemUnreadableObservation;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import oshi.spi.SystemInfoProvider;
import oshi.util.Constants;
import oshi.util.GlobalConfig;

/** What OSHI tells of the machine. */
public final class OshiFacts {
  private final Supplier<SystemInfoProvider> provider;
  private final String architecture;

  /**
   * Looks at nothing yet.
   *
   * @param architecture as the running program knows it
   */
  public OshiFacts(Supplier<SystemInfoProvider> provider, String architecture) {
    this.provider = provider;
    this.architecture = architecture;
  }

  /**
   * Gathers the facts, which may start other programs, or says why there are none.
   *
   * @throws IOException when OSHI, or the native library it needs, cannot be used here
   */
  public HostObservation read() throws IOException {
    try {
      // Both would load native libraries for devices that are not asked for.
      GlobalConfig.set(GlobalConfig.OSHI_OS_LINUX_ALLOWUDEV, false);
      GlobalConfig.set(GlobalConfig.OSHI_OS_LINUX_ALLOWSYSTEMD, false);
      var facts = provider.get();
      var system = facts.getOperatingSystem();
      var computer = facts.getHardware().getComputerSystem();
      var family = known(system.getFamily());
      var memory = facts.getHardware().getMemory().getTotal();
      if (family == null || memory <= 0) {
        return unreadable(
            family == null ? "no operating system is reported" : "no memory is told of");
      }
      return new SystemObservation(
          family,
          system.getVersionInfo().toString(),
          architecture,
          known(computer.getManufacturer()),
          known(computer.getModel()),
          memory);
    } catch (LinkageError unusable) {
      throw new IOException(
          "the library that reads system information does not work here: " + unusable, unusable);
    } catch (RuntimeException refused) {
      return unreadable(refused.toString());
    }
  }

  private SystemUnreadableObservation unreadable(String detail) {
    return new SystemUnreadableObservation(architecture, PlainText.line(detail, 300));
  }

  private static @Nullable String known(@Nullable String value) {
    return value == null || value.isBlank() || value.equals(Constants.UNKNOWN) ? null : value;
  }
}
