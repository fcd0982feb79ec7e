package io.arcpreflight.cli;

import io.arcpreflight.cli.console.Console;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ProgramVersion;
import java.io.PrintStream;
import java.util.List;

/** The one question that is answered before anything of the command line is loaded. */
public final class VersionQuestion {
  private VersionQuestion() {}

  /** Whether nothing but the version is asked for. */
  public static boolean isVersionQuestion(List<String> arguments) {
    return arguments.size() == 1
        && switch (arguments.getFirst()) {
          case "--version", "-V", "version" -> true;
          default -> false;
        };
  }

  /**
   * Answers it.
   *
   * @return the process's exit status
   */
  public static int answer(PrintStream out, PrintStream err) {
    out.println(line());
    if (out.checkError()) {
      err.println("arc-preflight: " + Console.NOT_WRITTEN);
      return ExitCode.INCOMPLETE.number();
    }
    return ExitCode.READY.number();
  }

  static String line() {
    return "arc-preflight " + ProgramVersion.read();
  }
}
