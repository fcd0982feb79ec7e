package io.arcpreflight.platform;

import java.nio.file.Path;

/** How much this program may still write in a folder that is there. */
@FunctionalInterface
public interface FreeSpace {
  /** As the file system says. */
  FreeSpace OF_THE_FILE_SYSTEM = folder -> folder.toFile().getUsableSpace();

  /** In bytes. */
  long bytesIn(Path folder);
}
