package io.arcpreflight.app.explain;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.file.ReadableFile;
import io.arcpreflight.text.EncodedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that was given to be looked at.
 *
 * @param origin what it is called in messages
 */
record InputText(String text, String origin) {
  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST_TEXT = 1024 * 1024;
  private static final int LONGEST_REPORT = 8 * LONGEST_TEXT;

  /**
   * What the words of a command line lead to: the standard input, or a file.
   *
   * @return empty when they are neither
   * @throws BadInputException when it is there and cannot be read as text
   */
  static Optional<InputText> behind(String words, ProcessContext context) {
    if (words.equals(STANDARD_INPUT)) {
      return Optional.of(read(context.in(), "the standard input"));
    }
    var file = existing(words);
    return file.map(InputText::read);
  }

  /** Whether this is, or was to be, a saved report. */
  boolean isReport() {
    return text.stripLeading().startsWith("{") && text.contains("\"schemaVersion\"");
  }

  private static Optional<Path> existing(String words) {
    try {
      return Optional.of(Path.of(words)).filter(Files::exists);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static InputText read(Path file) {
    if (Files.isDirectory(file)) {
      throw refused(file + " is a folder; a file with a message or a saved report is needed");
    }
    try {
      ReadableFile.requireNamedOrStream(file);
      try (var in = Files.newInputStream(file)) {
        return read(in, file.toString());
      }
    } catch (AccessDeniedException e) {
      throw refused(file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw refused(file + " cannot be read: " + ReadableFile.reason(e));
    }
  }

  private static InputText read(InputStream in, String origin) {
    var input = new InputText(decoded(in, origin), origin);
    if (input.text.indexOf('\0') >= 0) {
      throw refused(origin + " is not text");
    }
    if (input.text.length() > LONGEST_TEXT && !input.isReport()) {
      throw refused(origin + " is longer than 1 MiB; arc-preflight log reads logs of any size");
    }
    return input;
  }

  private static String decoded(InputStream in, String origin) {
    var text = new StringBuilder();
    var buffer = new char[8192];
    try {
      var reader = EncodedText.reader(in);
      for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
        if (text.length() > LONGEST_REPORT) {
          throw refused(origin + " is longer than 8 MiB, more than any report");
        }
      }
    } catch (IOException e) {
      throw refused(origin + " cannot be read: " + e.getMessage());
    }
    return text.toString();
  }

  private static BadInputException refused(String sentence) {
    return new BadInputException(ExitCode.ARGUMENT, sentence);
  }
}
