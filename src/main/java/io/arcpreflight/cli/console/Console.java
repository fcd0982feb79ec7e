package io.arcpreflight.cli.console;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.text.VisibleText;
import io.arcpreflight.text.WordWrap;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;

/**
 * The process's own streams, and what they are connected to.
 *
 * @param out for results; its encoding is the terminal's
 * @param err for progress and for what is wrong with the command line
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a person sees the progress, on a terminal that can change a line
 * @param unicode whether the encoding can show more than ASCII, Hangul among it
 * @param width in columns
 * @param childInput what a program reads that is run in this one's place
 */
public record Console(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean unicode,
    int width,
    Redirect childInput) {

  /** The width of what leads to no terminal. */
  public static final int USUAL_WIDTH = 80;

  /** What is said of a result that did not get there. */
  public static final String NOT_WRITTEN = "the result could not be written to the standard output";

  /** Tells the person in one sentence what is wrong. */
  public void complain(String sentence) {
    var shown = unicode ? VisibleText.of(sentence) : VisibleText.ascii(sentence);
    var line = "arc-preflight: " + shown;
    err.println(errIsTerminal ? String.join("\n  ", WordWrap.lines(line, width - 2)) : line);
  }

  /** Adds a line to what was just said to be wrong, as it is. */
  public void detail(String line) {
    err.println("  " + line);
  }

  /**
   * Prints a result.
   *
   * @throws BadInputException when it did not get there
   */
  public void print(CharSequence result) {
    out.print(result);
    if (out.checkError()) {
      throw new BadInputException(ExitCode.INCOMPLETE, NOT_WRITTEN);
    }
  }
}
