package io.arcpreflight.platform.linux;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code /proc/locks}.
 *
 * @param process 0 or less when it cannot be seen from here
 * @param device major and minor number in hexadecimal, as "fe:01"
 */
record KernelLock(long process, String device, long inode) {
  private static final int PROCESS = 4;
  private static final int FILE = 5;

  /** Nothing for a process that only waits for a lock, and for a line that is none. */
  static @Nullable KernelLock parse(List<String> words) {
    if (words.size() <= FILE || words.get(1).equals("->")) {
      return null;
    }
    try {
      var file = words.get(FILE);
      var colon = file.lastIndexOf(':');
      return new KernelLock(
          Long.parseLong(words.get(PROCESS)),
          file.substring(0, Math.max(0, colon)),
          Long.parseLong(file.substring(colon + 1)));
    } catch (NumberFormatException anotherForm) {
      return null;
    }
  }
}
