package io.arcpreflight.platform;

import java.time.Duration;

/** Says in one line why a program gave no answer that could be used. */
public final class ProgramFailure {
  private static final int MOST_CHARACTERS = 300;

  private ProgramFailure() {}

  /** With the program's own words where it had some. */
  public static String why(String program, ProcessRunner.Result answer, Duration limit) {
    if (answer.exitCode() < 0) {
      return program + " gave no answer in " + limit.toMillis() + " ms";
    }
    var words = PlainText.firstLine(answer.errors(), MOST_CHARACTERS);
    return words.isEmpty()
        ? program + " ended with " + answer.exitCode() + " and said nothing of use"
        : program + ": " + words;
  }
}
