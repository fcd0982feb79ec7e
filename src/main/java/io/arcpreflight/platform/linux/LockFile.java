package io.arcpreflight.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A file as the kernel's list of locks names it.
 *
 * @param device major and minor number in hexadecimal, as "fe:01"
 */
record LockFile(String path, String device, long inode) {

  /** Those that are there. */
  static List<LockFile> of(LinuxFiles files, List<String> paths) {
    var found = new ArrayList<LockFile>();
    for (var path : paths) {
      try {
        var attributes = Files.readAttributes(files.at(path), "unix:ino,dev");
        if (attributes.get("ino") instanceof Long inode
            && attributes.get("dev") instanceof Long device) {
          found.add(new LockFile(path, numbers(device), inode));
        }
      } catch (IOException | UnsupportedOperationException notThere) {
        // Each package manager has its own.
      }
    }
    return found;
  }

  private static String numbers(long device) {
    var major = (device >> 8) & 0xfff;
    var minor = (device & 0xff) | ((device >> 12) & 0xfff00);
    return hexadecimal(major) + ":" + hexadecimal(minor);
  }

  private static String hexadecimal(long number) {
    var digits = Long.toHexString(number);
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
