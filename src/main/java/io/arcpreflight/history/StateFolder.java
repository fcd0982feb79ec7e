package io.arcpreflight.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder itself: its files are for its owner alone, written whole or not at all, and never
 * reached through a link.
 */
final class StateFolder {
  private static final String LOCK = "lock";
  private static final String DRAFT = ".part";
  private static final int WRITABLE_BY_OTHERS = 0022;

  /** The system's locks keep other processes out, and not other threads of this one. */
  private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path path;

  private StateFolder(Path path) {
    this.path = path;
  }

  /**
   * A folder that is there.
   *
   * @throws StateFolderException when it is none, or cannot be read
   */
  static StateFolder existing(Path path) throws StateFolderException {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
        throw new StateFolderException(path + " is not a folder");
      }
      return new StateFolder(path.toRealPath());
    } catch (StateFolderException told) {
      throw told;
    } catch (NoSuchFileException absent) {
      throw new StateFolderException("there is no folder " + path);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * The same, made where it is missing and what is above it is there.
   *
   * @throws StateFolderException when it is none, or cannot be read or made
   */
  static StateFolder made(Path path) throws StateFolderException {
    try {
      if (Files.notExists(path)) {
        Files.createDirectory(path.toAbsolutePath(), forOwner(path, "rwx------"));
      }
    } catch (FileAlreadyExistsException ofAnotherRun) {
      return existing(path);
    } catch (NoSuchFileException absent) {
      throw new StateFolderException("there is no folder " + path.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StateFolderException(path + " cannot be created: " + reason(e));
    }
    return existing(path);
  }

  Path path() {
    return path;
  }

  /**
   * Requires that nobody else decides what is in it, and that this user can write there.
   *
   * @throws StateFolderException when it is not so
   */
  void requireOwn(long draftName) throws StateFolderException {
    try {
      var draft = path.resolve("." + Long.toHexString(draftName) + DRAFT);
      Files.createFile(draft, forOwner(path, "rw-------"));
      try {
        if (isPosix()) {
          requireOwner(draft);
        }
      } finally {
        Files.delete(draft);
      }
    } catch (StateFolderException told) {
      throw told;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void requireOwner(Path draft) throws IOException {
    if (!Files.getAttribute(path, "unix:uid").equals(Files.getAttribute(draft, "unix:uid"))) {
      throw new StateFolderException(
          "%s belongs to another user, %s".formatted(path, Files.getOwner(path).getName()));
    }
    if (((int) Files.getAttribute(path, "unix:mode") & WRITABLE_BY_OTHERS) != 0) {
      throw new StateFolderException("other users can write to " + path);
    }
  }

  /** Keeps other runs out until closed; nothing where one is in. */
  @Nullable Lock tryLock() throws StateFolderException {
    if (!HELD_BY_THIS_PROCESS.add(path)) {
      return null;
    }
    var lock = lockOfThisProcess();
    if (lock == null) {
      HELD_BY_THIS_PROCESS.remove(path);
    }
    return lock;
  }

  private @Nullable Lock lockOfThisProcess() throws StateFolderException {
    var options =
        Set.<OpenOption>of(
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      var channel = FileChannel.open(path.resolve(LOCK), options, forOwner(path, "rw-------"));
      if (isLocked(channel)) {
        return new Lock(path, channel);
      }
      channel.close();
      return null;
    } catch (IOException e) {
      HELD_BY_THIS_PROCESS.remove(path);
      throw unwritable(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  /** A lock that is held. */
  record Lock(Path path, FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        HELD_BY_THIS_PROCESS.remove(path);
      }
    }
  }

  /** The names of all that is in it. */
  List<String> names() throws IOException {
    var names = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(path)) {
      for (var file : files) {
        names.add(String.valueOf(file.getFileName()));
      }
    }
    return names;
  }

  long size(String name) {
    try {
      return Files.readAttributes(
              path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .size();
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The whole of a regular file, which is no link. */
  byte[] read(String name, long mostBytes) throws IOException {
    var file = path.resolve(name);
    var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!is.isRegularFile()) {
      throw new FileSystemException(name, null, "is not a regular file");
    }
    if (is.size() > mostBytes) {
      throw new FileSystemException(name, null, "is larger than " + mostBytes + " bytes");
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  /** Writes a file as a whole, in the place of one of that name. */
  void write(String name, byte[] bytes) throws StateFolderException {
    var draft = path.resolve("." + name + DRAFT);
    try {
      Files.deleteIfExists(draft);
      var isNew = Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        try (var channel = FileChannel.open(draft, isNew, forOwner(path, "rw-------"))) {
          writeAll(channel, bytes);
          channel.force(true);
        }
        Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds to the end of a file. */
  void append(String name, byte[] bytes) throws StateFolderException {
    var options =
        Set.<OpenOption>of(
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            LinkOption.NOFOLLOW_LINKS);
    try (var channel = FileChannel.open(path.resolve(name), options, forOwner(path, "rw-------"))) {
      writeAll(channel, bytes);
      channel.force(true);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    var left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  /** Gives a file another name, which it has not had to be read by again. */
  void setAside(String name, String as) throws StateFolderException {
    try {
      Files.move(path.resolve(name), path.resolve(as), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void delete(String name) throws StateFolderException {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static StateFolderException unreadable(Path path, IOException e) {
    return new StateFolderException(path + " cannot be read: " + reason(e));
  }

  private StateFolderException unwritable(IOException e) {
    return new StateFolderException(path + " cannot be written: " + reason(e));
  }

  static @Nullable String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NotDirectoryException _ -> "not a folder";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      default -> e.getMessage();
    };
  }

  private boolean isPosix() {
    return isPosix(path);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static FileAttribute<?>[] forOwner(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
