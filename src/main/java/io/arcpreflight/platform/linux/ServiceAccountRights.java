package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a file is kept from the account under which the agent's identity service runs. */
final class ServiceAccountRights {
  private static final String ACCOUNT = "himds";

  private ServiceAccountRights() {}

  /** The file, or the folder above it, that only others may read; empty where nothing is closed. */
  static Optional<Fact> closed(LinuxFiles files, String name) {
    try {
      var file = files.at(name);
      var real = file.toRealPath();
      var closed = closed(real, PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);
      closed = closed == null ? closedFolder(file, files.root()) : closed;
      closed = closed == null ? closedFolder(real, files.root().toRealPath()) : closed;
      return Optional.ofNullable(closed);
    } catch (IOException | UnsupportedOperationException unknown) {
      // What is not there, or has no such rights, is judged elsewhere.
      return Optional.empty();
    }
  }

  /** A link leads on only for those who may pass the folders above it. */
  private static @Nullable Fact closedFolder(Path file, Path root) throws IOException {
    for (var folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      var closed =
          closed(folder, PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.GROUP_EXECUTE);
      if (closed != null) {
        return closed;
      }
    }
    return null;
  }

  private static @Nullable Fact closed(
      Path path, PosixFilePermission ofOthers, PosixFilePermission ofGroup) throws IOException {
    var rights = Files.readAttributes(path, PosixFileAttributes.class);
    var isOpen =
        rights.permissions().contains(ofOthers)
            || rights.owner().getName().equals(ACCOUNT)
            || (rights.group().getName().equals(ACCOUNT) && rights.permissions().contains(ofGroup));
    return isOpen
        ? null
        : Fact.of("host.file-rights")
            .with("file", path.toString())
            .with("rights", PosixFilePermissions.toString(rights.permissions()))
            .with("owner", rights.owner().getName() + ":" + rights.group().getName());
  }
}
