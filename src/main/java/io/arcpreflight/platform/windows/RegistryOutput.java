package io.arcpreflight.platform.windows;

import java.util.HashMap;
import java.util.Map;

/** Reads what {@code reg.exe query} prints: a line for each value, with its name, type and data. */
final class RegistryOutput {
  private static final String INDENT = "    ";
  private static final String TYPE = "    REG_";

  private RegistryOutput() {}

  /** The texts by their names. */
  static Map<String, String> values(String output) {
    var values = new HashMap<String, String>();
    for (var line : output.split("\r?\n", -1)) {
      var type = line.indexOf(TYPE, INDENT.length());
      if (line.startsWith(INDENT) && type > 0) {
        var data = line.indexOf(INDENT, type + TYPE.length());
        values.put(
            line.substring(INDENT.length(), type),
            data < 0 ? "" : line.substring(data + INDENT.length()).strip());
      }
    }
    return values;
  }
}
