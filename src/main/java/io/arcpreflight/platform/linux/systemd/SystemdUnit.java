package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.platform.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code systemctl show} prints of one unit.
 *
 * @param mainPid 0 while it does not run
 * @param invocation the id of its last start; absent before systemd 232, and of one never started
 * @param environment its assignments, quoted as systemd does
 * @param environmentFiles the files that hold further ones
 */
record SystemdUnit(
    UnitState state,
    long mainPid,
    @Nullable String invocation,
    String environment,
    List<String> environmentFiles) {
  static final String PROPERTIES =
      "Id,LoadState,ActiveState,SubState,UnitFileState,Result,ExecMainStatus,NRestarts,"
          + "MainPID,InvocationID,Environment,EnvironmentFiles";

  private static final int MOST_CHARACTERS = 100;

  /** The units in the order in which they came. */
  static List<SystemdUnit> read(String output) {
    var units = new ArrayList<SystemdUnit>();
    var block = new HashMap<String, String>();
    for (var line : output.split("\n", -1)) {
      var equals = line.indexOf('=');
      if (equals > 0) {
        // EnvironmentFiles comes once for each file.
        block.merge(line.substring(0, equals), line.substring(equals + 1), (a, b) -> a + "\n" + b);
      } else if (line.isBlank()) {
        addTo(units, block);
        block.clear();
      }
    }
    addTo(units, block);
    return units;
  }

  private static void addTo(List<SystemdUnit> units, Map<String, String> block) {
    if (block.containsKey("Id") && block.containsKey("LoadState")) {
      var pid = number(block, "MainPID");
      units.add(
          new SystemdUnit(
              new UnitState(
                  line(block, "Id"),
                  line(block, "LoadState"),
                  line(block, "ActiveState"),
                  line(block, "SubState"),
                  text(block, "UnitFileState"),
                  text(block, "Result"),
                  number(block, "ExecMainStatus"),
                  number(block, "NRestarts")),
              pid == null ? 0 : pid,
              text(block, "InvocationID"),
              block.getOrDefault("Environment", ""),
              files(block.getOrDefault("EnvironmentFiles", ""))));
    }
  }

  /** Each is followed by what is to happen when it is missing. */
  private static List<String> files(String lines) {
    var files = new ArrayList<String>();
    for (var line : lines.split("\n", -1)) {
      var end = line.indexOf(" (");
      if (!line.isBlank()) {
        files.add(end < 0 ? line : line.substring(0, end));
      }
    }
    return files;
  }

  private static String line(Map<String, String> block, String key) {
    return PlainText.line(block.getOrDefault(key, ""), MOST_CHARACTERS);
  }

  private static @Nullable String text(Map<String, String> block, String key) {
    var value = line(block, key);
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Integer number(Map<String, String> block, String key) {
    try {
      var value = block.get(key);
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException notSet) {
      return null;
    }
  }
}
