package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.InitObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Whether systemd is there, and whether it is what this system was booted with. */
final class LinuxInit {
  /** Where systemd's own programs look to learn the same. */
  private static final String BOOTED = "/run/systemd/system";

  private static final String FIRST_PROCESS = "/proc/1/comm";
  private static final int MOST_BYTES = 4096;

  private final LinuxFiles files;
  private final SearchPath path;

  LinuxInit(LinuxFiles files, SearchPath path) {
    this.files = files;
    this.path = path;
  }

  InitObservation read() {
    return new InitObservation(
        path.find("systemctl"),
        path.toString(),
        Files.isDirectory(files.at(BOOTED)),
        firstProcess());
  }

  private @Nullable String firstProcess() {
    try {
      return PlainText.line(RegularFile.text(files.at(FIRST_PROCESS), MOST_BYTES), 64);
    } catch (IOException hidden) {
      return null;
    }
  }
}
