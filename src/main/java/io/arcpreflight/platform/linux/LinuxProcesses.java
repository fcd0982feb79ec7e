package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Other processes, as far as this one may look at them. */
final class LinuxProcesses {
  private static final int MOST_BYTES = 64 << 10;
  private static final int MOST_CHARACTERS = 120;

  private final LinuxFiles files;

  LinuxProcesses(LinuxFiles files) {
    this.files = files;
  }

  /** The kernel's short name for it; empty when there is no such process. */
  String name(long process) {
    try {
      return RegularFile.text(files.at("/proc/" + process + "/comm"), MOST_BYTES).strip();
    } catch (IOException gone) {
      return "";
    }
  }

  /** Its command line, or its short name where that is all there is. */
  @Nullable String command(long process) {
    try {
      var line = RegularFile.text(files.at("/proc/" + process + "/cmdline"), MOST_BYTES);
      var shown = PlainText.line(arguments(line), MOST_CHARACTERS);
      return shown.isEmpty() ? name(process) : shown;
    } catch (IOException gone) {
      return null;
    }
  }

  /** An argument with a blank in it is quoted: it may be a secret, and would look like two. */
  private static String arguments(String line) {
    var shown = new StringBuilder(line.length());
    for (var argument : line.split("\0", -1)) {
      if (!argument.isEmpty()) {
        var quote = argument.indexOf(' ') < 0 || argument.indexOf('\'') >= 0 ? "" : "'";
        shown.append(shown.isEmpty() ? "" : " ").append(quote).append(argument).append(quote);
      }
    }
    return shown.toString();
  }

  /** Whether it has this file open, as far as can be seen. */
  boolean hasOpen(long process, LockFile file) {
    try (var open = Files.newDirectoryStream(files.at("/proc/" + process + "/fd"))) {
      for (var descriptor : open) {
        if (Files.readSymbolicLink(descriptor).toString().equals(file.path())) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException hidden) {
      return false;
    }
    return false;
  }
}
