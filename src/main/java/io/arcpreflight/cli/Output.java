package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.AtomicFile;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Where a result goes: the standard output, or a file. Nothing of it goes there half-written. */
public final class Output {
  private final ProcessContext surroundings;
  private final @Nullable AtomicFile file;

  private Output(ProcessContext surroundings, @Nullable AtomicFile file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /**
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  static Output of(ParseResult options, ProcessContext surroundings) {
    var file = OutputOptions.output(options);
    return new Output(surroundings, file == null ? null : AtomicFile.at(file));
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
      print(text);
    } else {
      file.write(text, surroundings.nanoClock());
    }
  }

  private void print(StringBuilder text) {
    surroundings.out().print(text);
    if (surroundings.out().checkError()) {
      throw new BadInputException(
          ExitCode.INCOMPLETE, "the result could not be written to the standard output");
    }
  }
}
