package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.platform.FreeSpace;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders that the agent's packages and extensions are unpacked to, and how they are mounted.
 */
final class LinuxFolders {
  private static final List<String> FOLDERS = List.of("/opt", "/var", "/var/lib", "/tmp");
  private static final String MOUNTS = "/proc/self/mountinfo";
  private static final int MOST_BYTES = 16 << 20;

  private final LinuxFiles files;
  private final FreeSpace space;

  LinuxFolders(LinuxFiles files, FreeSpace space) {
    this.files = files;
    this.space = space;
  }

  DiskObservation read() {
    var folders = new ArrayList<FolderSpace>();
    try {
      var mounts = new MountTable(RegularFile.text(files.at(MOUNTS), MOST_BYTES));
      for (var folder : FOLDERS) {
        folders.add(seen(folder, mounts));
      }
    } catch (IOException unreadable) {
      var detail = MOUNTS + " " + RegularFile.reason(unreadable);
      for (var folder : FOLDERS) {
        folders.add(new FolderSpace(folder, null, null, freeBytes(folder), false, false, detail));
      }
    }
    return new DiskObservation(folders);
  }

  private FolderSpace seen(String folder, MountTable mounts) {
    var mount = mounts.holding(realPath(folder));
    if (mount == null) {
      return new FolderSpace(
          folder, null, null, freeBytes(folder), false, false, "no mount in " + MOUNTS);
    }
    return new FolderSpace(
        folder,
        mount.point(),
        mount.kind(),
        freeBytes(folder),
        mount.options().contains("noexec"),
        mount.options().contains("ro"),
        null);
  }

  private @Nullable Long freeBytes(String folder) {
    var there = existing(folder);
    return there == null ? null : (Long) space.bytesIn(there);
  }

  /** The folder itself, or what it would be made in. */
  private @Nullable Path existing(String folder) {
    var path = files.at(folder);
    while (path != null && !Files.isDirectory(path)) {
      path = path.getParent();
    }
    return path;
  }

  private String realPath(String folder) {
    try {
      var root = files.root().toRealPath();
      var real = files.at(folder).toRealPath();
      return real.startsWith(root) ? "/" + root.relativize(real) : real.toString();
    } catch (IOException notThere) {
      return folder;
    }
  }
}
