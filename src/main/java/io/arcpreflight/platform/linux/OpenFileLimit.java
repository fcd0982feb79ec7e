package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.RegularFile;
import java.io.IOException;

/** How many files this process may have open at once: its row in the kernel's table. */
final class OpenFileLimit {
  private static final String TABLE = "/proc/self/limits";
  private static final String ROW = "Max open files";
  private static final int MOST_BYTES = 64 * 1024;

  private OpenFileLimit() {}

  /** The limit that counts; the largest number where there is none or it is not told. */
  static long read(LinuxFiles files) {
    try {
      for (var line : RegularFile.text(files.at(TABLE), MOST_BYTES).split("\n", -1)) {
        if (line.startsWith(ROW)) {
          return number(line.substring(ROW.length()).strip().split(" ", 2)[0]);
        }
      }
      return Long.MAX_VALUE;
    } catch (IOException notTold) {
      return Long.MAX_VALUE;
    }
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException unlimited) {
      return Long.MAX_VALUE;
    }
  }
}
