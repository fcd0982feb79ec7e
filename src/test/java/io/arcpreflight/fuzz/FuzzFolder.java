package io.arcpreflight.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for what is read as a file; it is gone when the tests are over. */
public final class FuzzFolder {
  private final Path root;

  public FuzzFolder() {
    try {
      root = Files.createTempDirectory("fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
  }

  public Path root() {
    return root;
  }

  /** A file with this content. */
  public Path file(String name, byte[] content) throws IOException {
    var file = root.resolve(name.startsWith("/") ? name.substring(1) : name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
    }
    return Files.write(file, content);
  }

  private void remove() {
    try (var files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
