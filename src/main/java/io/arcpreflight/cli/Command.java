package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line. */
interface Command {

  /** Its name, options and help. */
  CommandSpec spec();

  /** Its help on one screen, where the whole takes more. */
  default Optional<ShortHelp> shortHelp() {
    return Optional.empty();
  }

  /**
   * Does it.
   *
   * @return the process's exit status
   * @throws BadInputException when what the person asked for cannot be done as asked
   */
  int run(ParseResult options, ProcessContext context, Console console) throws IOException;
}
