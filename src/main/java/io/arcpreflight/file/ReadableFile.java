package io.arcpreflight.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Tells files that can be read to their end from those that keep a reader waiting: pipes, devices,
 * and some of the kernel's, although they are regular files.
 */
public final class ReadableFile {
  private static final Path KERNEL = Path.of("/proc");
  private static final int MOST_LINKS = 40;

  private ReadableFile() {}

  /**
   * For a file of the machine, where a path below /proc means a file of the kernel's.
   *
   * @throws IOException when it is no regular file, or leads to one of the kernel's
   */
  public static void requireRegular(Path file) throws IOException {
    requireRegular(file, !file.startsWith(KERNEL));
  }

  /**
   * For a file that was named to be read whole, and never is one of the kernel's.
   *
   * @throws IOException when it is no regular file, or is one of the kernel's
   */
  public static void requireNamed(Path file) throws IOException {
    requireRegular(file, true);
  }

  /**
   * The same where a stream may be named as well: what a shell puts in the place of a file, as in
   * {@code log <(command)}, is open already.
   *
   * @throws IOException when it is neither
   */
  public static void requireNamedOrStream(Path file) throws IOException {
    try {
      requireNamed(file);
    } catch (IOException refused) {
      // Usually it is a regular file, and this is not asked at all.
      if (!isOwnDescriptor(file)) {
        throw refused;
      }
    }
  }

  private static void requireRegular(Path file, boolean isKernelRefused) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    if (isKernelRefused && attributes.size() == 0 && file.toRealPath().startsWith(KERNEL)) {
      throw new FileSystemException(file.toString(), null, "leads to a file of the kernel");
    }
  }

  /** Whether it is one that this process has open, under the name by which /proc lists it. */
  private static boolean isOwnDescriptor(Path file) throws IOException {
    var at = file.toAbsolutePath();
    for (var links = 0; links < MOST_LINKS; links++) {
      var folder = at.getParent();
      if (folder == null || !Files.exists(folder)) {
        return false;
      }
      if (folder.toRealPath().equals(ownDescriptors())) {
        return true;
      }
      if (!Files.isSymbolicLink(at)) {
        return false;
      }
      at = folder.resolve(Files.readSymbolicLink(at));
    }
    return false;
  }

  private static Path ownDescriptors() throws IOException {
    var own = KERNEL.resolve("self").resolve("fd");
    return Files.exists(own) ? own.toRealPath() : own;
  }

  /** Why a file could not be read, without its name. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "does not exist";
      case AccessDeniedException _ -> "cannot be read: permission denied";
      case FileSystemLoopException _ -> "is a loop of links";
      case FileSystemException told when isLoop(told) -> "is a loop of links";
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static boolean isLoop(FileSystemException told) {
    return told.getReason() != null && told.getReason().startsWith("Too many levels of symbolic");
  }
}
