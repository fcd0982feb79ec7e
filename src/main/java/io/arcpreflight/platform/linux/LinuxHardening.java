package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Stricter modes that this system may be in. */
final class LinuxHardening {
  private static final int MOST_BYTES = 4096;

  private final LinuxFiles files;

  LinuxHardening(LinuxFiles files) {
    this.files = files;
  }

  HardeningObservation read() {
    var fips = firstLine("/proc/sys/crypto/fips_enabled");
    return new HardeningObservation(
        fips == null ? null : (Boolean) fips.equals("1"),
        selinux(firstLine("/sys/fs/selinux/enforce")),
        firstLine("/etc/crypto-policies/state/current"));
  }

  private static String selinux(@Nullable String enforce) {
    if (enforce == null) {
      return "disabled";
    }
    return enforce.equals("1") ? "enforcing" : "permissive";
  }

  private @Nullable String firstLine(String file) {
    try {
      return PlainText.firstLine(RegularFile.text(files.at(file), MOST_BYTES), 64);
    } catch (IOException absent) {
      return null;
    }
  }
}
