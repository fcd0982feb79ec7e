package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;

/** The names of accounts. */
final class UserNames {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_CHARACTERS = 64;

  private UserNames() {}

  /** The account's name, or its number where it has none. */
  static String of(LinuxFiles files, String number) {
    try {
      for (var line : RegularFile.text(files.at("/etc/passwd"), MOST_BYTES).split("\n", -1)) {
        var fields = line.split(":", -1);
        if (fields.length > 2 && fields[2].equals(number)) {
          return PlainText.line(fields[0], MOST_CHARACTERS);
        }
      }
    } catch (IOException unreadable) {
      // The number is a name as well.
    }
    return number;
  }
}
