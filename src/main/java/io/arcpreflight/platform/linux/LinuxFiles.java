package io.arcpreflight.platform.linux;

import java.nio.file.Path;

/** Absolute paths under a root of choice. */
public record LinuxFiles(Path root) {

  public Path at(String absolute) {
    return root.resolve(absolute.startsWith("/") ? absolute.substring(1) : absolute);
  }
}
