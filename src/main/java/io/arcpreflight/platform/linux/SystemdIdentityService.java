package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.UnitState;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.ServiceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agent's identity service as systemd sees it. */
final class SystemdIdentityService {
  private static final String SERVICE = "himdsd";
  private static final List<String> UNITS = List.of("himdsd.service", "himds.service");
  private static final List<String> UNIT_FOLDERS =
      List.of("/etc/systemd/system/", "/lib/systemd/system/", "/usr/lib/systemd/system/");
  private static final List<String> PROGRAMS =
      List.of("/opt/azcmagent/bin/azcmagent", "/usr/bin/azcmagent");
  private static final int MOST_CHARACTERS = 300;

  private final LinuxFiles files;
  private final ProcessRunner processes;

  SystemdIdentityService(LinuxFiles files, ProcessRunner processes) {
    this.files = files;
    this.processes = processes;
  }

  ServiceView view(Duration limit) throws InterruptedException {
    var installed = anyExists(PROGRAMS);
    if (!installed && !hasUnitFile()) {
      return new ServiceView(SERVICE, false, null, List.of(), null);
    }
    var journalLimit = limit.dividedBy(3);
    var stateLimit = limit.minus(journalLimit);
    var command = new ArrayList<>(List.of("systemctl", "show"));
    command.addAll(UNITS);
    command.addAll(List.of("--no-pager", "-p", UnitProperties.NAMES));
    try {
      var answer = processes.run(command, stateLimit);
      var units = UnitProperties.units(answer.output());
      if (units.isEmpty()) {
        return unknown(installed, why(answer, stateLimit));
      }
      var unit = present(units);
      var journal = unit == null ? List.<String>of() : journal(unit, journalLimit);
      return new ServiceView(serviceOf(unit), installed, unit, journal, null);
    } catch (IOException notStarted) {
      return unknown(installed, "systemctl could not be started: " + notStarted.getMessage());
    }
  }

  private static ServiceView unknown(boolean installed, String detail) {
    return new ServiceView(SERVICE, installed, null, List.of(), detail);
  }

  private static String why(ProcessRunner.Result answer, Duration limit) {
    var words = PlainText.firstLine(answer.errors(), MOST_CHARACTERS);
    if (!words.isEmpty()) {
      return words;
    }
    return answer.exitCode() < 0
        ? "systemctl gave no answer in " + limit.toMillis() + " ms"
        : "systemctl ended with " + answer.exitCode() + " and said nothing";
  }

  private static @Nullable UnitState present(List<UnitState> units) {
    UnitState other = null;
    for (var unit : units) {
      if (unit.load().equals("loaded")) {
        return unit;
      }
      if (other == null && !unit.load().equals("not-found")) {
        other = unit;
      }
    }
    return other;
  }

  private static String serviceOf(@Nullable UnitState unit) {
    var suffix = ".service";
    return unit != null && unit.name().endsWith(suffix)
        ? unit.name().substring(0, unit.name().length() - suffix.length())
        : SERVICE;
  }

  private List<String> journal(UnitState unit, Duration limit) throws InterruptedException {
    var healthy = unit.active().equals("active") || unit.active().equals("inactive");
    if (healthy && (unit.result() == null || unit.result().equals("success"))) {
      return List.of();
    }
    try {
      var command = List.of("journalctl", "-u", unit.name(), "-n", "5", "--no-pager", "-o", "cat");
      var lines = new ArrayList<String>();
      for (var line : processes.run(command, limit).output().split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("-- ")) {
          lines.add(PlainText.line(line, MOST_CHARACTERS));
        }
      }
      return lines;
    } catch (IOException noJournal) {
      return List.of();
    }
  }

  private boolean hasUnitFile() {
    for (var folder : UNIT_FOLDERS) {
      for (var unit : UNITS) {
        if (anyExists(List.of(folder + unit))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean anyExists(List<String> paths) {
    for (var path : paths) {
      // A masked unit is a link to /dev/null, a broken one a link to nowhere: both are there.
      if (Files.exists(files.at(path), LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }
}
