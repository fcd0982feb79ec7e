package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.platform.RegularFile;
import io.arcpreflight.platform.linux.LinuxFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a unit: that of its process, or else the one that it would be started with.
 */
final class UnitEnvironment {
  private static final int MOST_BYTES = 1 << 20;

  private final LinuxFiles files;

  UnitEnvironment(LinuxFiles files) {
    this.files = files;
  }

  Map<String, String> read(SystemdUnit unit) {
    if (unit.mainPid() > 0) {
      try {
        return ofProcess(unit.mainPid());
      } catch (IOException goneOrForbidden) {
        // Its definition is the next best witness.
      }
    }
    return ofDefinition(unit);
  }

  private Map<String, String> ofProcess(long pid) throws IOException {
    var bytes = RegularFile.bytes(files.at("/proc/" + pid + "/environ"), MOST_BYTES);
    var variables = new HashMap<String, String>();
    for (var entry : new String(bytes, StandardCharsets.UTF_8).split("\0", -1)) {
      EnvironmentAssignments.put(entry, variables);
    }
    return variables;
  }

  private Map<String, String> ofDefinition(SystemdUnit unit) {
    var variables = new ManagerDefaults(files).environment();
    EnvironmentAssignments.putAll(unit.environment(), variables);
    for (var file : unit.environmentFiles()) {
      try {
        putFile(RegularFile.text(files.at(file), MOST_BYTES), variables);
      } catch (IOException | InvalidPathException missing) {
        // systemd goes without it, or does not start the service at all.
      }
    }
    return variables;
  }

  private static void putFile(String text, Map<String, String> variables) {
    for (var line : text.split("\n", -1)) {
      var assignment = line.strip();
      if (!assignment.startsWith("#") && !assignment.startsWith(";")) {
        var equals = assignment.indexOf('=');
        if (equals > 0) {
          var value = assignment.substring(equals + 1).strip();
          EnvironmentAssignments.put(
              assignment.substring(0, equals).strip()
                  + "="
                  + EnvironmentAssignments.unquoted(value),
              variables);
        }
      }
    }
  }
}
