package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;

/**
 * The machine's trusted root certification authorities. The accounts of the agent's services have
 * none of their own, so what one user added for himself is of no use to them.
 */
final class WindowsRoots {
  private static final String STORE = "Root";

  private WindowsRoots() {}

  static TrustedRoots read(WindowsSystem windows) throws IOException {
    return TrustedRoots.of("LocalMachine\\" + STORE, windows.certificates(STORE));
  }
}
