package io.arcpreflight.report.remedy;

import io.arcpreflight.endpoint.OperatingSystem;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operating system that words are of, where they tell. */
final class MentionedSystem {
  private static final Pattern WINDOWS =
      Pattern.compile(
          "connectex: |wsarecv: |wsasend: |getaddrinfow: |bind: An"
              + " |[A-Z]:\\\\{1,4}(?:Program|Windows|Users)|%Program(?:Data|Files)%|azcmagent\\.exe|\\bHKLM\\b|target"
              + " machine actively refused|connected party did not properly respond|A socket"
              + " operation was attempted|forcibly closed by the remote host|forbidden by its"
              + " access permissions");
  private static final Pattern LINUX =
      Pattern.compile(
          "\\bhimdsd\\b|\\bsystemd\\[|\\bgcad\\b|\\bextd\\b|/(?:var|opt|etc)/(?:opt|lib|azcmagent|systemd)\\b|connect:"
              + " connection refused|connect: no route to host|connect: network is"
              + " unreachable|connect: connection timed out|connect: operation not"
              + " permitted|connect: permission denied|read: connection reset by peer|on"
              + " 127\\.0\\.0\\.53:53");

  private MentionedSystem() {}

  /** Empty where they are of any system, or of several. */
  static Optional<OperatingSystem> in(String text) {
    var isWindows = WINDOWS.matcher(text).find();
    var isLinux = LINUX.matcher(text).find();
    if (isWindows == isLinux) {
      return Optional.empty();
    }
    return Optional.of(isWindows ? OperatingSystem.WINDOWS : OperatingSystem.LINUX);
  }
}
