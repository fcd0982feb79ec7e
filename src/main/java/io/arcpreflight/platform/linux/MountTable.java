package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is mounted where, as this process sees it. */
final class MountTable {
  private static final int MOUNT_POINT = 4;
  private static final int OPTIONS = 5;

  /**
   * One mounted file system.
   *
   * @param options those of the mount and those of the file system
   */
  record Mount(String point, String kind, List<String> options) {
    Mount {
      options = List.copyOf(options);
    }

    boolean holds(String path) {
      return path.startsWith(point)
          && (point.endsWith("/")
              || path.length() == point.length()
              || path.charAt(point.length()) == '/');
    }
  }

  private final List<Mount> mounts = new ArrayList<>();

  /** Reads the text of {@code /proc/self/mountinfo}. */
  MountTable(String text) {
    for (var line : text.split("\n", -1)) {
      var words = PlainText.words(line);
      var separator = words.indexOf("-");
      if (separator > OPTIONS && words.size() > separator + 1) {
        var options = new ArrayList<>(List.of(words.get(OPTIONS).split(",", -1)));
        if (words.size() > separator + 3) {
          options.addAll(List.of(words.get(separator + 3).split(",", -1)));
        }
        var point = unescaped(words.get(MOUNT_POINT));
        mounts.add(new Mount(point, words.get(separator + 1), options));
      }
    }
  }

  /** The file system that holds a path; a later mount hides an earlier one at the same point. */
  @Nullable Mount holding(String path) {
    Mount deepest = null;
    for (var mount : mounts) {
      if (mount.holds(path)
          && (deepest == null || mount.point().length() >= deepest.point().length())) {
        deepest = mount;
      }
    }
    return deepest;
  }

  /** Blanks and backslashes stand there as three octal digits after a backslash. */
  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && isOctal(text, i + 1, i + 4)) {
        plain.append((char) Integer.parseInt(text, i + 1, i + 4, 8));
        i += 3;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean isOctal(String text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '7') {
        return false;
      }
    }
    return true;
  }
}
