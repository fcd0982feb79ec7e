package io.arcpreflight.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which a shell looks for programs, but for those that depend on where one stands: a
 * relative one, or an empty one, which is the working folder; and those that everybody may write
 * to. Whoever may write there could have a program of theirs run as root.
 */
public final class SearchPath {
  private static final String USUAL =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Function<String, Path> files;
  private final List<String> folders = new ArrayList<>();

  /**
   * @param files the file of an absolute path
   */
  public SearchPath(Function<String, Path> files, Map<String, String> environment) {
    this.files = files;
    var variable = environment.getOrDefault("PATH", "");
    for (var folder : (variable.isBlank() ? USUAL : variable).split(":", -1)) {
      if (folder.startsWith("/")) {
        folders.add(folder.endsWith("/") ? folder : folder + "/");
      }
    }
  }

  /** The first program of any of these names; nothing when there is none. */
  public @Nullable String find(String... names) {
    for (var name : names) {
      for (var folder : folders) {
        var file = files.apply(folder + name);
        if (Files.isExecutable(file) && !Files.isDirectory(file) && !isOpenToAll(folder)) {
          return folder + name;
        }
      }
    }
    return null;
  }

  private boolean isOpenToAll(String folder) {
    try {
      return Files.getPosixFilePermissions(files.apply(folder))
          .contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException unknown) {
      return true;
    }
  }

  @Override
  public String toString() {
    return String.join(":", folders);
  }
}
