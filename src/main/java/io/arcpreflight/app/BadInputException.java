package io.arcpreflight.app;

import io.arcpreflight.diagnosis.ExitCode;

/** What the person asked for cannot be done as asked. The message is one sentence that says why. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  public BadInputException(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
