package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.host.InstalledProgram;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.util.List;

/** The .NET Framework and PowerShell that the agent's installer asks for. */
final class WindowsPrograms {
  private static final String NET = "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full";
  private static final String POWERSHELL =
      "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine";

  /** What .NET Framework 4.5 writes as its release; later ones write more. */
  private static final long NET_4_5 = 378_389;

  private final WindowsSystem windows;

  WindowsPrograms(WindowsSystem windows) {
    this.windows = windows;
  }

  ProgramsObservation read() throws IOException {
    var net = keyOf(NET);
    var release = net.number("Release");
    var recent = release != null && release >= NET_4_5;
    var version = net.text("Version");
    var powerShell = keyOf(POWERSHELL).text("PowerShellVersion");
    return new ProgramsObservation(
        List.of(
            new InstalledProgram(
                ".NET Framework 4.5 or later",
                recent && version == null ? String.valueOf(release) : recent ? version : null,
                true),
            new InstalledProgram("PowerShell 3.0 or later", powerShell, true)),
        NET + ", " + POWERSHELL);
  }

  private RegistryKey keyOf(String path) throws IOException {
    var key = windows.key(path);
    return key == null ? RegistryKey.empty(path) : key;
  }
}
