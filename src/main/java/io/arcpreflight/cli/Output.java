package io.arcpreflight.cli;

import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Where a result goes: the standard output, or a file that is either whole or not there. */
final class Output {
  private final Surroundings surroundings;
  private final @Nullable Path file;

  private Output(Surroundings surroundings, @Nullable Path file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /**
   * @throws BadInputException when the file cannot be written, before anything is done for it
   */
  static Output of(ParseResult options, Surroundings surroundings) {
    var file = OutputOptions.output(options);
    if (file != null) {
      var folder = folderOf(file);
      if (!Files.isDirectory(folder)) {
        throw unwritable(file, "there is no folder " + folder);
      }
      if (Files.isDirectory(file)) {
        throw unwritable(file, "it is a folder");
      }
      if (!Files.isWritable(folder)) {
        throw unwritable(file, "the folder may not be written to");
      }
    }
    return new Output(surroundings, file);
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
      replace(file, text);
    }
  }

  private void print(StringBuilder text) {
    surroundings.out().print(text);
    if (surroundings.out().checkError()) {
      throw new BadInputException(
          ExitCode.INCOMPLETE, "the result could not be written to the standard output");
    }
  }

  private static void replace(Path file, StringBuilder text) {
    Path draft = null;
    try {
      draft = Files.createTempFile(folderOf(file), ".arc-preflight", null);
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(draft);
      throw unwritable(file, e.getMessage());
    }
  }

  private static void discard(@Nullable Path draft) {
    if (draft != null) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException leftBehind) {
        throw unwritable(draft, "it could not be removed: " + leftBehind.getMessage());
      }
    }
  }

  private static Path folderOf(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static BadInputException unwritable(Path file, @Nullable String why) {
    return new BadInputException(
        ExitCode.ARGUMENT, "--output: %s cannot be written: %s".formatted(file, why));
  }
}
