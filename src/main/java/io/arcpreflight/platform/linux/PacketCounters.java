package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.endpoint.StoppedPackets;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kernel's counters of what netfilter kept from leaving this machine. */
final class PacketCounters {
  private static final String EXTENDED = "/proc/net/netstat";
  private static final String USUAL = "/proc/net/snmp";
  private static final int MOST_BYTES = 1 << 16;

  private PacketCounters() {}

  /** Nothing where the kernel has no such counters. */
  static @Nullable StoppedPackets read(LinuxFiles files) {
    try {
      var dropped = counter(files.at(EXTENDED), "TcpExt:", "TCPRetransFail");
      var rejected = counter(files.at(USUAL), "Icmp:", "OutDestUnreachs");
      return dropped < 0 || rejected < 0 ? null : new StoppedPackets(dropped, rejected);
    } catch (IOException | NumberFormatException unreadable) {
      return null;
    }
  }

  /** Each group has a line of names and, below it, one of numbers; -1 where it is not there. */
  private static long counter(Path file, String group, String name) throws IOException {
    List<String> names = List.of();
    for (var line : RegularFile.text(file, MOST_BYTES).split("\n", -1)) {
      if (line.startsWith(group)) {
        var words = List.of(line.split(" ", -1));
        var at = names.indexOf(name);
        if (at > 0 && at < words.size()) {
          return Long.parseLong(words.get(at));
        }
        names = words;
      }
    }
    return -1;
  }
}
