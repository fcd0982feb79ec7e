package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.platform.HostsFile;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The name that this machine gives itself, and what on it knows that name. */
final class LinuxHostname {
  private static final String KERNEL = "/proc/sys/kernel/hostname";
  private static final String SWITCH = "/etc/nsswitch.conf";
  private static final String VENDOR = "/sys/class/dmi/id/sys_vendor";
  private static final String BOARD = "/sys/class/dmi/id/board_asset_tag";
  private static final int MOST_BYTES = 64 << 10;

  private final LinuxFiles files;
  private final HostsFile hosts;

  LinuxHostname(LinuxFiles files, HostsFile hosts) {
    this.files = files;
    this.hosts = hosts;
  }

  HostnameObservation read() {
    try {
      var name = PlainText.line(RegularFile.text(files.at(KERNEL), MOST_BYTES), 4096);
      var ignored =
          name.isBlank()
              ? null
              : hosts.problem().map(why -> "/etc/hosts " + why + ", treated as empty").orElse(null);
      return new HostnameObservation(name, KERNEL, ignored, resolvedBy(name), null, ec2Instance());
    } catch (IOException unreadable) {
      var reason = RegularFile.reason(unreadable);
      return new HostnameObservation(null, KERNEL, reason, null, null, ec2Instance());
    }
  }

  private @Nullable String resolvedBy(String name) {
    if (!hosts.entries(name).addresses().isEmpty()) {
      return "/etc/hosts";
    }
    for (var line : text(SWITCH).split("\n", -1)) {
      var words = PlainText.words(line);
      if (!words.isEmpty() && words.getFirst().equals("hosts:")) {
        for (var module : new String[] {"myhostname", "resolve"}) {
          if (words.contains(module)) {
            return SWITCH + ": " + module;
          }
        }
      }
    }
    return null;
  }

  private @Nullable String ec2Instance() {
    if (!text(VENDOR).strip().equals("Amazon EC2")) {
      return null;
    }
    var tag = PlainText.line(text(BOARD), 64);
    return tag.startsWith("i-") ? tag : "unknown";
  }

  private String text(String file) {
    try {
      return RegularFile.text(files.at(file), MOST_BYTES);
    } catch (IOException absent) {
      return "";
    }
  }
}
