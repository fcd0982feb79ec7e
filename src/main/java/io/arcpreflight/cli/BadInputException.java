package io.arcpreflight.cli;

import io.arcpreflight.diagnosis.ExitCode;

/** What the person asked for cannot be done as asked. The message is one sentence that says why. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  BadInputException(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
