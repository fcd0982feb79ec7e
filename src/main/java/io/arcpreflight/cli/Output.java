package io.arcpreflight.cli;

import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Where a result goes: the standard output, or a file. Nothing of it goes there half-written. */
final class Output {
  private final Surroundings surroundings;
  private final @Nullable WholeFile file;

  private Output(Surroundings surroundings, @Nullable WholeFile file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /**
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  static Output of(ParseResult options, Surroundings surroundings) {
    var file = OutputOptions.output(options);
    return new Output(surroundings, file == null ? null : WholeFile.at(file));
  }

  /** What is to be written. */
  @FunctionalInterface
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  void write(Content content) throws IOException {
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
