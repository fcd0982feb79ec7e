package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.platform.windows.system.ServiceState.Start;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What may keep Windows Installer from installing the agent now. */
final class WindowsInstallerState {
  private static final String VERSION = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
  private static final String RUNNING = VERSION + "Installer\\InProgress";
  private static final String SERVICE = "msiserver";

  /**
   * Where Windows notes that it has to be restarted. Files that are to be renamed then are no such
   * sign: on most servers there are some at any time.
   */
  private static final List<String> REBOOT =
      List.of(
          VERSION + "Component Based Servicing\\RebootPending",
          VERSION + "WindowsUpdate\\Auto Update\\RebootRequired");

  private final WindowsSystem windows;

  WindowsInstallerState(WindowsSystem windows) {
    this.windows = windows;
  }

  PackageLocksObservation read() throws IOException {
    var facts = new ArrayList<Fact>();
    if (windows.key(RUNNING) != null) {
      facts.add(Fact.of("host.installation-running").with("key", RUNNING));
    }
    var service = windows.service(SERVICE);
    if (service != null && service.start() == Start.DISABLED) {
      facts.add(Fact.of("host.installer-disabled").with("service", SERVICE));
    }
    for (var key : REBOOT) {
      if (windows.key(key) != null) {
        facts.add(Fact.of("host.reboot-wanted").with("key", key));
      }
    }
    return new PackageLocksObservation(List.of(), null, facts);
  }
}
