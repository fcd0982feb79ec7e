package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.host.InstalledProgram;
import io.arcpreflight.observation.host.ProgramsObservation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The .NET Framework and PowerShell that the agent's installer asks for. */
final class WindowsPrograms {
  private static final String NET = "HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full";
  private static final String POWERSHELL =
      "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine";

  /** What .NET Framework 4.5 writes as its release; later ones write more. */
  private static final long NET_4_5 = 378_389;

  private final Registry registry;

  WindowsPrograms(Registry registry) {
    this.registry = registry;
  }

  ProgramsObservation read(Duration limit) throws IOException, InterruptedException {
    var each = limit.dividedBy(2);
    var net = registry.values(NET, each);
    var recent = number(net.get("Release")) >= NET_4_5;
    var powerShell = registry.values(POWERSHELL, each).get("PowerShellVersion");
    return new ProgramsObservation(
        List.of(
            new InstalledProgram(
                ".NET Framework 4.5 or later",
                recent ? net.getOrDefault("Version", net.get("Release")) : null,
                true),
            new InstalledProgram("PowerShell 3.0 or later", powerShell, true)),
        NET + ", " + POWERSHELL);
  }

  private static long number(@Nullable String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      return 0;
    }
  }
}
