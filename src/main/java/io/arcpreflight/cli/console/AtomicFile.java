package io.arcpreflight.cli.console;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.LongSupplier;

/**
 * A file that is either whole or not there: it is written beside its place and then moved. A link
 * stays a link, and a device or a pipe is written to as it is.
 */
public final class AtomicFile {
  private final Path asked;
  private final Path target;

  private AtomicFile(Path asked, Path target) {
    this.asked = asked;
    this.target = target;
  }

  /**
   * The file of this path, which may be there already.
   *
   * @throws BadInputException when it cannot be written, before anything is done for it
   */
  public static AtomicFile at(Path asked) {
    var file = new AtomicFile(asked, realPath(asked));
    var folder = file.folder();
    if (Files.isDirectory(file.target)) {
      throw file.unwritable("it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw file.unwritable("there is no folder " + folder);
    }
    if (!Files.isWritable(file.isSpecial() ? file.target : folder)) {
      throw file.unwritable("this user has no permission to write there");
    }
    return file;
  }

  /**
   * Writes all of the text, or leaves the file as it is.
   *
   * @param clock tells the drafts of two runs apart
   */
  public void write(CharSequence text, LongSupplier clock) {
    try {
      if (isSpecial()) {
        Files.writeString(target, text, StandardOpenOption.WRITE);
      } else {
        var suffix = Long.toHexString(clock.getAsLong()) + ".part";
        replace(text, folder().resolve("." + target.getFileName() + "." + suffix));
      }
    } catch (IOException e) {
      throw unwritable(String.valueOf(e.getMessage()));
    }
  }

  private void replace(CharSequence text, Path draft) throws IOException {
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      keepPermissions(draft);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void keepPermissions(Path draft) throws IOException {
    if (Files.exists(target)) {
      var kept = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (kept != null) {
        Files.setPosixFilePermissions(draft, kept.readAttributes().permissions());
      }
    }
  }

  private boolean isSpecial() {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private Path folder() {
    var folder = target.toAbsolutePath().getParent();
    return folder == null ? target.toAbsolutePath() : folder;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException absent) {
      return file;
    }
  }

  private BadInputException unwritable(String why) {
    return new BadInputException(
        ExitCode.ARGUMENT, "--output: %s cannot be written: %s".formatted(asked, why));
  }
}
