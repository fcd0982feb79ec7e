package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The help of the whole or of one command, asked for by a word in place of an option. */
final class HelpCommand implements Command {

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("help");
    spec.usageMessage().description("Show the help of a command.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .type(String.class)
            .arity("0..1")
            .description("The command. Default: list all commands.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) {
    var all = options.commandSpec().root().commandLine();
    var asked = options.matchedPositionalValue(0, "");
    var line = asked.isEmpty() ? all : all.getSubcommands().get(asked);
    if (line == null) {
      throw new BadInputException(
          ExitCode.USAGE,
          "there is no command '%s'; the commands are %s"
              .formatted(asked, String.join(", ", List.copyOf(all.getSubcommands().keySet()))));
    }
    line.usage(new PrintWriter(console.out(), true, console.out().charset()));
    return ExitCode.READY.number();
  }
}
