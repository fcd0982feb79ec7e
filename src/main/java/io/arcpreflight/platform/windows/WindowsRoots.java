package io.arcpreflight.platform.windows;

import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.platform.RootCertificate;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The machine's trusted root certification authorities. The accounts of the agent's services have
 * none of their own, so what one user added for himself is of no use to them.
 */
final class WindowsRoots {
  private static final String STORE = "Root";
  private static final String INTERMEDIATES = "CA";

  private WindowsRoots() {}

  static TrustedRoots read(WindowsSystem windows) throws IOException {
    return new TrustedRoots(
        "LocalMachine\\" + STORE, found(windows, STORE), new Lazy<>(() -> intermediates(windows)));
  }

  /** Go has Windows build the chain, which takes from this store what a server does not send. */
  private static List<X509Certificate> intermediates(WindowsSystem windows) {
    try {
      return found(windows, INTERMEDIATES).stream()
          .map(RootCertificate::certificate)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException refused) {
      return List.of();
    }
  }

  private static List<RootCertificate> found(WindowsSystem windows, String store)
      throws IOException {
    return windows.certificates(store).stream()
        .map(RootCertificate::in)
        .flatMap(Optional::stream)
        .toList();
  }
}
