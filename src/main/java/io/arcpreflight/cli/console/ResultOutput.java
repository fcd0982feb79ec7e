package io.arcpreflight.cli.console;

import io.arcpreflight.app.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where a result goes: the standard output, or a file. Nothing of it goes there half-written. */
public final class ResultOutput {
  private final Console console;
  private final LongSupplier nanoClock;
  private final @Nullable AtomicFile file;

  private ResultOutput(Console console, @Nullable AtomicFile file, LongSupplier nanoClock) {
    this.console = console;
    this.nanoClock = nanoClock;
    this.file = file;
  }

  public static ResultOutput standard(Console console, LongSupplier nanoClock) {
    return new ResultOutput(console, null, nanoClock);
  }

  /**
   * A file.
   *
   * @param option the one that names it
   * @param isPrivate whether nobody else may read it
   * @throws BadInputException when it cannot be written, before anything is done for it
   */
  public static ResultOutput file(
      Console console, String option, Path file, boolean isPrivate, LongSupplier nanoClock) {
    return new ResultOutput(console, AtomicFile.at(option, file, isPrivate, nanoClock), nanoClock);
  }

  public boolean isStandardOutput() {
    return file == null;
  }

  /** Whether both are the same file, or both the standard output. */
  public boolean isSame(ResultOutput other) {
    return file == null ? other.file == null : other.file != null && file.isSame(other.file);
  }

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  /**
   * Writes all of it.
   *
   * @throws BadInputException when it does not get there
   */
  public void write(Content content) throws IOException {
    var text = new StringBuilder();
    content.writeTo(text);
    if (file == null) {
      console.print(text);
    } else {
      file.write(text, nanoClock);
    }
  }

  /**
   * Writes what may be too long to be kept whole. A file is still written whole or not at all.
   *
   * @throws BadInputException when it does not get there
   */
  public void writeInParts(Content content) throws IOException {
    if (file == null) {
      var parts = new Parts(console::print);
      content.writeTo(parts);
      parts.flush();
    } else {
      file.writeInParts(content, nanoClock);
    }
  }
}
