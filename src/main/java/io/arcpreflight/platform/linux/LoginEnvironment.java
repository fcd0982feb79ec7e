package io.arcpreflight.platform.linux;

import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files from which shells take their environment when somebody logs in. systemd starts services
 * without them, and cron its jobs.
 */
final class LoginEnvironment {
  private static final List<String> FILES =
      List.of(
          "/etc/environment",
          "/etc/profile",
          "/etc/bash.bashrc",
          "/etc/bashrc",
          "/root/.profile",
          "/root/.bash_profile",
          "/root/.bashrc");
  private static final String FOLDER = "/etc/profile.d";
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "^\\s*(?:export\\s+|declare\\s+-x\\s+)?(HTTPS_PROXY|https_proxy)=[\"']?([^\"'\\s;#]+)");
  private static final int MOST_BYTES = 1 << 18;
  private static final int MOST_FILES = 200;

  private final LinuxFiles files;

  LoginEnvironment(LinuxFiles files) {
    this.files = files;
  }

  /** The first proxy that is set there; absent where none is. */
  @Nullable Fact proxy() {
    for (var name : names()) {
      var found = in(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private List<String> names() {
    var names = new ArrayList<>(FILES);
    try (var folder = Files.list(files.at(FOLDER))) {
      folder
          .limit(MOST_FILES)
          .map(file -> FOLDER + "/" + file.getFileName())
          .filter(name -> name.endsWith(".sh"))
          .sorted()
          .forEach(names::add);
    } catch (IOException thereIsNone) {
      return names;
    }
    return names;
  }

  private @Nullable Fact in(String name) {
    try {
      var number = 0;
      for (var line : RegularFile.text(files.at(name), MOST_BYTES).split("\n", -1)) {
        number++;
        var assigned = ASSIGNMENT.matcher(line);
        if (assigned.find()) {
          var proxy = url(assigned.group(2));
          if (proxy != null) {
            return Fact.of("proxy.login-shells")
                .with("file", name)
                .with("line", number)
                .with("variable", assigned.group(1))
                .with("loginProxy", proxy);
          }
        }
      }
      return null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** Without credentials; absent where only a shell could tell what is meant. */
  private static @Nullable String url(String text) {
    try {
      return text.indexOf('$') >= 0 ? null : ProxyUrl.parse(text).withoutCredentials();
    } catch (InvalidProxyUrlException noProxy) {
      return null;
    }
  }
}
