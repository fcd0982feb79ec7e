package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may log on as a service, in force or as the security settings say that group policies left on
 * this machine.
 *
 * @param accounts names, or identifiers after an asterisk
 * @param source where it stands
 */
record LogonRights(List<String> accounts, String source) {
  static final String RIGHT = "SeServiceLogonRight";
  private static final String AUTHORITY = "local security authority";
  private static final int MOST_BYTES = 1 << 20;

  LogonRights {
    accounts = List.copyOf(accounts);
  }

  /**
   * Those who have the right now.
   *
   * @param identifiers of their accounts
   */
  static LogonRights inForce(List<String> identifiers) {
    return new LogonRights(
        identifiers.stream().map(identifier -> "*" + identifier).toList(), AUTHORITY);
  }

  /** Nothing where no policy says. */
  static @Nullable LogonRights read(Path folder) {
    var templates = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "gpt*.{dom,inf}")) {
      found.forEach(templates::add);
    } catch (IOException | DirectoryIteratorException noPolicies) {
      return null;
    }
    templates.sort(null);
    for (var template : templates) {
      var rights = readTemplate(template);
      if (rights != null) {
        return rights;
      }
    }
    return null;
  }

  private static @Nullable LogonRights readTemplate(Path template) {
    try {
      for (var line : text(RegularFile.bytes(template, MOST_BYTES)).split("\n", -1)) {
        var equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase(RIGHT)) {
          var accounts = new ArrayList<String>();
          for (var account : line.substring(equals + 1).split(",", -1)) {
            if (!account.isBlank()) {
              accounts.add(account.strip());
            }
          }
          return new LogonRights(accounts, template.toString());
        }
      }
    } catch (IOException unreadable) {
      return null;
    }
    return null;
  }

  private static String text(byte[] bytes) {
    var sixteen = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    Charset charset = sixteen ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    return new String(bytes, charset);
  }
}
