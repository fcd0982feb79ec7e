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

  /**
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  public ResultOutput(Console console, @Nullable Path file, LongSupplier nanoClock) {
    this.console = console;
    this.nanoClock = nanoClock;
    this.file = file == null ? null : AtomicFile.at(file);
  }

  public boolean isStandardOutput() {
    return file == null;
  }

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  public void write(Content content) throws IOException {
    var text = new StringBuilder();
    content.writeTo(text);
    if (file == null) {
      console.print(text);
    } else {
      file.write(text, nanoClock);
    }
  }
}
