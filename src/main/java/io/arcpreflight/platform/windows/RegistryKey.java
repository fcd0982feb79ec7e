package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a registry key, as {@code reg.exe query} prints them: a line for each, with its
 * name, type and data.
 *
 * @param values whole, by their names, which have no case; numbers in decimal
 */
record RegistryKey(Map<String, String> values) {
  private static final String GAP = "    ";
  private static final String TYPE = GAP + "REG_";
  private static final int MOST_CHARACTERS = 300;

  static RegistryKey parse(String output) {
    var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line : output.split("\n", -1)) {
      var type = line.indexOf(TYPE, GAP.length());
      if (line.startsWith(GAP) && type > 0) {
        var gap = line.indexOf(GAP, type + TYPE.length());
        var data = gap < 0 ? "" : line.substring(gap).strip();
        values.put(line.substring(0, type).strip(), data.startsWith("0x") ? decimal(data) : data);
      }
    }
    return new RegistryKey(Collections.unmodifiableMap(values));
  }

  /** A value as it may be shown; nothing when there is none. */
  @Nullable String text(String name) {
    var value = values.get(name);
    return value == null ? null : PlainText.line(value, MOST_CHARACTERS);
  }

  /** A number; nothing when there is none, or something else. */
  @Nullable Long number(String name) {
    try {
      var value = values.get(name);
      return value == null ? null : Long.valueOf(value);
    } catch (NumberFormatException text) {
      return null;
    }
  }

  private static String decimal(String data) {
    try {
      return Long.toString(Long.parseLong(data, 2, data.length(), 16));
    } catch (NumberFormatException text) {
      return data;
    }
  }
}
