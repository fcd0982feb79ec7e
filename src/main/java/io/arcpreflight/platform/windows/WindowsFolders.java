package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import io.arcpreflight.platform.FreeSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that the agent is installed to. */
final class WindowsFolders {
  private final Path root;
  private final WindowsEnvironment environment;
  private final FreeSpace space;

  WindowsFolders(Path root, WindowsEnvironment environment, FreeSpace space) {
    this.root = root;
    this.environment = environment;
    this.space = space;
  }

  DiskObservation read() {
    var folders = new ArrayList<FolderSpace>();
    for (var folder :
        List.of(
            environment.get("ProgramFiles", "C:\\Program Files"),
            environment.get("ProgramData", "C:\\ProgramData"))) {
      folders.add(seen(folder));
    }
    return new DiskObservation(folders);
  }

  private FolderSpace seen(String folder) {
    var path = root.resolve(folder);
    var drive = path.getRoot() == null ? null : path.getRoot().toString();
    return Files.isDirectory(path)
        ? new FolderSpace(folder, drive, null, space.bytesIn(path), false, false, null)
        : new FolderSpace(folder, drive, null, null, false, false, "does not exist");
  }
}
