package io.arcpreflight.cli.console;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is either whole or not there: it is written beside its place and then moved. A
 * person's own link stays a link; what somebody else may have planted in a shared folder is neither
 * followed nor kept. A device is written to as it is.
 */
public final class AtomicFile {
  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int WRITABLE_BY_OTHERS = 0022;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final String option;
  private final Path asked;
  private final boolean isPrivate;
  private final Path target;

  private AtomicFile(String option, Path asked, boolean isPrivate) {
    this.option = option;
    this.asked = asked;
    this.isPrivate = isPrivate;
    this.target = resolved();
  }

  /**
   * The file of this path, which may be there already. That it can be written is tried.
   *
   * @param option the one that names it
   * @param isPrivate whether nobody else may read it, unless the user's own file that is there
   *     already lets them
   * @param clock tells the drafts of two runs apart
   * @throws BadInputException when it cannot be written, before anything is done for it
   */
  public static AtomicFile at(String option, Path asked, boolean isPrivate, LongSupplier clock) {
    var file = new AtomicFile(option, asked, isPrivate);
    file.requireWritable(clock);
    return file;
  }

  /** Whether both lead to the same place. */
  public boolean isSame(AtomicFile other) {
    try {
      return target.equals(other.target)
          || (Files.exists(target)
              && Files.exists(other.target)
              && Files.isSameFile(target, other.target));
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes all of the text, or leaves the file as it is. */
  public void write(CharSequence text, LongSupplier clock) {
    writeInParts(out -> out.append(text), clock);
  }

  /** The same of a text that comes in parts. */
  void writeInParts(ResultOutput.Content content, LongSupplier clock) {
    try {
      if (!resolved().equals(target)) {
        throw unwritable("its folder has changed since the run began");
      }
      if (isDevice()) {
        try (var out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
          writeTo(out, content);
        }
      } else {
        replace(content, draft(clock));
      }
    } catch (IOException e) {
      throw unwritable(reason(e));
    }
  }

  private void requireWritable(LongSupplier clock) {
    var folder = folder();
    if (Files.isDirectory(target)) {
      throw unwritable("it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable("there is no folder " + folder);
    }
    if (isDevice()) {
      if (!Files.isWritable(target)) {
        throw unwritable("this user has no permission to write there");
      }
      return;
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw unwritable(
          type(target) == PIPE
              ? "it is a pipe; write to the standard output and redirect it"
              : "it is not a regular file");
    }
    try {
      var draft = draft(clock);
      Files.createFile(draft, attributes());
      Files.delete(draft);
    } catch (IOException e) {
      throw unwritable(reason(e));
    }
  }

  private void replace(ResultOutput.Content content, Path draft) throws IOException {
    try {
      Files.createFile(draft, attributes());
      // Unlike a channel's own, this stream is not closed by an interruption, which is to be told.
      try (var out =
          Files.newOutputStream(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        writeTo(out, content);
      }
      keepPermissions(draft);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeTo(OutputStream out, ResultOutput.Content content) throws IOException {
    var parts = new Parts(part -> out.write(part.toString().getBytes(StandardCharsets.UTF_8)));
    content.writeTo(parts);
    parts.flush();
  }

  private Path draft(LongSupplier clock) {
    var suffix = Long.toHexString(clock.getAsLong()) + ".part";
    return folder().resolve("." + target.getFileName() + "." + suffix);
  }

  private FileAttribute<?>[] attributes() {
    return isPrivate && isPosix(folder())
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  /** Those of a file that is somebody else's were chosen by somebody else. */
  private void keepPermissions(Path draft) throws IOException {
    if (Files.exists(target)
        && isPosix(target)
        && Files.getOwner(target).equals(Files.getOwner(draft))) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
    }
  }

  /** Such as /dev/null, or a stream that is open already, by its name below /dev/fd. */
  private boolean isDevice() {
    return type(target) == CHARACTER_DEVICE || (type(target) == PIPE && isOpenStream());
  }

  private boolean isOpenStream() {
    return asked.startsWith("/dev/fd")
        || asked.startsWith("/dev/stderr")
        || asked.startsWith("/proc/self/fd");
  }

  private Path folder() {
    var folder = target.toAbsolutePath().getParent();
    return folder == null ? target.toAbsolutePath() : folder;
  }

  /** The path without its links, none of which anybody else can have planted. */
  private Path resolved() {
    var absolute = asked.toAbsolutePath();
    var path = absolute.getRoot();
    for (var part : absolute) {
      path = path == null ? part : path.resolve(part);
      if (Files.isSymbolicLink(path)) {
        requireOwn(path);
      }
    }
    var real = realPath(absolute);
    return isOpenStream() && !Files.isRegularFile(real) ? asked : real;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException absent) {
      return withRealFolder(file);
    }
  }

  private static Path withRealFolder(Path file) {
    var folder = file.getParent();
    var name = file.getFileName();
    try {
      return folder == null || name == null ? file : folder.toRealPath().resolve(name);
    } catch (IOException absent) {
      return file.normalize();
    }
  }

  /** The rule of the Linux kernel's protected_symlinks, which reading a link's target goes past. */
  private void requireOwn(Path link) {
    try {
      var folder = link.getParent();
      if (folder == null || !isPosix(folder) || !isShared(folder)) {
        return;
      }
      var owner = owner(link);
      if (owner != owner(folder) && owner != owner(Path.of("/proc/self/stat"))) {
        throw unwritable(link + " is a link that another user placed in a shared folder");
      }
    } catch (IOException e) {
      throw unwritable(reason(e));
    }
  }

  private static boolean isShared(Path folder) throws IOException {
    return ((int) Files.getAttribute(folder, "unix:mode") & WRITABLE_BY_OTHERS) != 0;
  }

  private static int owner(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static int type(Path file) {
    try {
      return isPosix(file) ? (int) Files.getAttribute(file, "unix:mode") & TYPE : 0;
    } catch (IOException absent) {
      return 0;
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "this user has no permission to write there";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private BadInputException unwritable(@Nullable String why) {
    return new BadInputException(
        ExitCode.ARGUMENT, "%s: %s cannot be written: %s".formatted(option, asked, why));
  }
}
