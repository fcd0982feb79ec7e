package io.arcpreflight.platform.windows;

import java.util.Map;
import java.util.TreeMap;

/** Environment variables, whose names have no case on Windows. */
final class WindowsEnvironment {
  private final Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  WindowsEnvironment(Map<String, String> variables) {
    this.variables.putAll(variables);
  }

  String get(String name, String otherwise) {
    var value = variables.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value;
  }
}
