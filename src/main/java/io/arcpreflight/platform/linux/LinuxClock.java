package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.ClockObservation;
import java.nio.file.Files;
import java.util.List;

/** Which time service runs, and whether it has set the clock, by the files that they keep. */
final class LinuxClock {
  private static final String TIMESYNC = "/run/systemd/timesync";
  private static final String SET = TIMESYNC + "/synchronized";
  private static final List<String> CHRONY =
      List.of("/run/chrony/chronyd.pid", "/run/chronyd.pid", "/var/run/chrony/chronyd.pid");
  private static final List<String> NTP = List.of("/run/ntpd.pid", "/var/run/ntpd.pid");

  private final LinuxFiles files;

  LinuxClock(LinuxFiles files) {
    this.files = files;
  }

  ClockObservation read() {
    if (isThere(SET)) {
      return new ClockObservation("systemd-timesyncd", true, SET);
    }
    for (var file : CHRONY) {
      if (isThere(file)) {
        return new ClockObservation("chronyd", null, file);
      }
    }
    for (var file : NTP) {
      if (isThere(file)) {
        return new ClockObservation("ntpd", null, file);
      }
    }
    return isThere(TIMESYNC)
        ? new ClockObservation("systemd-timesyncd", false, SET + " does not exist")
        : new ClockObservation(null, null, "no file of systemd-timesyncd, chronyd or ntpd");
  }

  private boolean isThere(String path) {
    return Files.exists(files.at(path));
  }
}
