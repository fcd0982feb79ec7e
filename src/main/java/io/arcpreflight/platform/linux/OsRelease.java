package io.arcpreflight.platform.linux;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distribution's own description of itself.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/os-release.html">os-release(5)</a>
 */
final class OsRelease {
  private static final String FILE = "/etc/os-release";
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_CHARACTERS = 200;

  private final LinuxFiles files;
  private final String architecture;

  OsRelease(LinuxFiles files, String architecture) {
    this.files = files;
    this.architecture = architecture;
  }

  OperatingSystemObservation read(LocalDate today) {
    Map<String, String> values = Map.of();
    String detail = null;
    try {
      values = values(RegularFile.text(files.at(FILE), MOST_BYTES));
      detail = values.containsKey("ID") ? null : "names no ID";
    } catch (IOException unreadable) {
      detail = RegularFile.reason(unreadable);
    }
    return new OperatingSystemObservation(
        OperatingSystem.LINUX.id(),
        lower(values.get("ID")),
        values.get("NAME"),
        values.get("VERSION_ID"),
        PlainText.words(values.getOrDefault("ID_LIKE", "")),
        values.get("PRETTY_NAME"),
        architecture,
        FILE,
        detail,
        today);
  }

  private static @Nullable String lower(@Nullable String id) {
    return id == null ? null : id.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> values(String text) {
    var values = new HashMap<String, String>();
    for (var line : text.split("\n", -1)) {
      var equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) != '#') {
        var value = PlainText.line(unquoted(line.substring(equals + 1).strip()), MOST_CHARACTERS);
        if (!value.isEmpty()) {
          values.put(line.substring(0, equals).strip(), value);
        }
      }
    }
    return values;
  }

  private static String unquoted(String value) {
    var last = value.length() - 1;
    var quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    var bare = quoted ? value.substring(1, last) : value;
    var plain = new StringBuilder(bare.length());
    for (var i = 0; i < bare.length(); i++) {
      var escapes = bare.charAt(i) == '\\' && i + 1 < bare.length();
      plain.append(bare.charAt(escapes ? ++i : i));
    }
    return plain.toString();
  }
}
