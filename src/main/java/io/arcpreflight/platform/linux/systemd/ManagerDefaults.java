package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.linux.LinuxFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What systemd's own configuration puts into the environment of every service. */
final class ManagerDefaults {
  private static final String MAIN = "/etc/systemd/system.conf";

  /** The later folder's file hides the earlier one's of the same name. */
  private static final List<String> FOLDERS =
      List.of(
          "/lib/systemd/system.conf.d",
          "/usr/lib/systemd/system.conf.d",
          "/usr/local/lib/systemd/system.conf.d",
          "/run/systemd/system.conf.d",
          "/etc/systemd/system.conf.d");

  private static final String KEY = "DefaultEnvironment";
  private static final int MOST_BYTES = 1 << 20;

  private final LinuxFiles files;

  ManagerDefaults(LinuxFiles files) {
    this.files = files;
  }

  Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    add(files.at(MAIN), variables);
    for (var file : fragments().values()) {
      add(file, variables);
    }
    return variables;
  }

  private Map<String, Path> fragments() {
    var byName = new TreeMap<String, Path>();
    for (var folder : FOLDERS) {
      try (var fragments = Files.newDirectoryStream(files.at(folder), "*.conf")) {
        for (var fragment : fragments) {
          byName.put(String.valueOf(fragment.getFileName()), fragment);
        }
      } catch (IOException | DirectoryIteratorException none) {
        // A machine has few of these folders.
      }
    }
    return byName;
  }

  private static void add(Path file, Map<String, String> variables) {
    try {
      var text = RegularFile.text(file, MOST_BYTES).replace("\\\n", " ");
      for (var line : text.split("\n", -1)) {
        var equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).strip().equals(KEY)) {
          var assignments = line.substring(equals + 1);
          if (assignments.isBlank()) {
            variables.clear();
          }
          EnvironmentAssignments.putAll(assignments, variables);
        }
      }
    } catch (IOException unreadable) {
      // What systemd could not read either has no effect.
    }
  }
}
