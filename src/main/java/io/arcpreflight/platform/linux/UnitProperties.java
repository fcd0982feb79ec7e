package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.UnitState;
import io.arcpreflight.platform.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code systemctl show} prints: a block of properties for each unit. */
final class UnitProperties {
  static final String NAMES =
      "Id,LoadState,ActiveState,SubState,UnitFileState,Result,ExecMainStatus,NRestarts";

  private static final int MOST_CHARACTERS = 100;

  private UnitProperties() {}

  /** The units in the order in which they came. */
  static List<UnitState> units(String output) {
    var units = new ArrayList<UnitState>();
    var block = new HashMap<String, String>();
    for (var line : output.split("\n", -1)) {
      var equals = line.indexOf('=');
      if (equals > 0) {
        var value = PlainText.line(line.substring(equals + 1), MOST_CHARACTERS);
        block.put(line.substring(0, equals), value);
      } else if (line.isBlank()) {
        addTo(units, block);
        block.clear();
      }
    }
    addTo(units, block);
    return units;
  }

  private static void addTo(List<UnitState> units, Map<String, String> block) {
    if (block.containsKey("Id") && block.containsKey("LoadState")) {
      units.add(
          new UnitState(
              block.getOrDefault("Id", ""),
              block.getOrDefault("LoadState", ""),
              block.getOrDefault("ActiveState", ""),
              block.getOrDefault("SubState", ""),
              text(block, "UnitFileState"),
              text(block, "Result"),
              number(block, "ExecMainStatus"),
              number(block, "NRestarts")));
    }
  }

  private static @Nullable String text(Map<String, String> block, String key) {
    var value = block.get(key);
    return value == null || value.isEmpty() ? null : value;
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
