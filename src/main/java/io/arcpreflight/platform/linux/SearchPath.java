package io.arcpreflight.platform.linux;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders in which a shell looks for programs. */
final class SearchPath {
  private static final String USUAL =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final LinuxFiles files;
  private final List<String> folders = new ArrayList<>();

  SearchPath(LinuxFiles files, Map<String, String> environment) {
    this.files = files;
    var variable = environment.getOrDefault("PATH", "");
    for (var folder : (variable.isBlank() ? USUAL : variable).split(":", -1)) {
      if (folder.startsWith("/")) {
        folders.add(folder.endsWith("/") ? folder : folder + "/");
      }
    }
  }

  /** The first program of any of these names; nothing when there is none. */
  @Nullable String find(String... names) {
    for (var name : names) {
      for (var folder : folders) {
        if (Files.isExecutable(files.at(folder + name))) {
          return folder + name;
        }
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return String.join(":", folders);
  }
}
