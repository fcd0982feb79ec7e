package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Windows registry, as {@code reg.exe} prints it. */
final class Registry {
  private static final String TYPE = "    REG_";
  private static final int MOST_CHARACTERS = 300;

  private final ProcessRunner processes;

  Registry(ProcessRunner processes) {
    this.processes = processes;
  }

  /**
   * The values of a key by their names, numbers in decimal; empty when there is no such key.
   *
   * @throws IOException when the registry cannot be asked
   */
  Map<String, String> values(String key, Duration limit) throws IOException, InterruptedException {
    var answer = processes.run(List.of("reg.exe", "query", key), limit);
    if (answer.exitCode() < 0) {
      throw new IOException("reg.exe gave no answer in " + limit.toMillis() + " ms");
    }
    var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line : answer.output().split("\n", -1)) {
      var type = line.indexOf(TYPE);
      if (line.startsWith("    ") && type > 0) {
        var rest = line.substring(type + TYPE.length());
        var gap = rest.indexOf("    ");
        var value = gap < 0 ? "" : PlainText.line(rest.substring(gap), MOST_CHARACTERS);
        values.put(line.substring(0, type).strip(), decimal(value));
      }
    }
    return values;
  }

  private static String decimal(String value) {
    if (!value.startsWith("0x")) {
      return value;
    }
    try {
      return Long.toString(Long.parseLong(value, 2, value.length(), 16));
    } catch (NumberFormatException text) {
      return value;
    }
  }
}
