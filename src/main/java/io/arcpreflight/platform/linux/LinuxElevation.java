package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel says of this process's rights. Number 0 alone does not make root: a container may
 * have taken every capability away, and a user namespace makes anyone its own root.
 */
final class LinuxElevation {
  private static final String STATUS = "/proc/self/status";
  private static final String UID_MAP = "/proc/self/uid_map";
  private static final List<String> EVERY_USER = List.of("0", "0", "4294967295");
  private static final int MOST_BYTES = 1 << 20;

  private final LinuxFiles files;

  LinuxElevation(LinuxFiles files) {
    this.files = files;
  }

  ElevationObservation read() throws IOException {
    var status = RegularFile.text(files.at(STATUS), MOST_BYTES);
    var users = values(status, "Uid:");
    if (users.size() < 2) {
      throw new IOException(STATUS + " has no user");
    }
    var effective = users.get(1);
    var capabilities = String.join(" ", values(status, "CapEff:"));
    var map = userMap();
    var evidence = new ArrayList<String>();
    evidence.add(STATUS + ": Uid " + String.join(" ", users) + ", CapEff " + capabilities);
    var root = effective.equals("0");
    var powerless = root && isZero(capabilities);
    var mapped = root && !map.equals(EVERY_USER);
    if (powerless) {
      evidence.add("root without capabilities");
    }
    if (mapped) {
      evidence.add(UID_MAP + ": " + String.join(" ", map) + ": root of a user namespace only");
    }
    return new ElevationObservation(
        root && !powerless && !mapped,
        UserNames.of(files, effective),
        String.join("; ", evidence),
        null);
  }

  private static List<String> values(String status, String key) {
    for (var line : status.split("\n", -1)) {
      if (line.startsWith(key)) {
        return PlainText.words(line.substring(key.length()));
      }
    }
    return List.of();
  }

  private static boolean isZero(String hexadecimal) {
    for (var i = 0; i < hexadecimal.length(); i++) {
      if (hexadecimal.charAt(i) != '0') {
        return false;
      }
    }
    return !hexadecimal.isEmpty();
  }

  private List<String> userMap() {
    try {
      return PlainText.words(RegularFile.text(files.at(UID_MAP), MOST_BYTES));
    } catch (IOException kernelWithoutUserNamespaces) {
      return EVERY_USER;
    }
  }
}
