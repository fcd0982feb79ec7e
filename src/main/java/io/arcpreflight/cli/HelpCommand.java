package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The help of the whole or of one command, asked for by a word in place of an option. */
final class HelpCommand implements Command {
  private final Map<String, Command> commands;

  /**
   * @param commands those that help can be asked of
   */
  HelpCommand(Map<String, Command> commands) {
    this.commands = commands;
  }

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
    spec.addOption(
        OptionSpec.builder(ShortHelp.ALL).description("Show every option of it.").build());
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
    var out = new PrintWriter(console.out(), true, console.out().charset());
    var shortHelp =
        options.hasMatchedOption(ShortHelp.ALL)
            ? Optional.<ShortHelp>empty()
            : Optional.ofNullable(commands.get(asked)).flatMap(Command::shortHelp);
    var language = StyleOptions.style(options, context, console).language();
    var words = new HelpWords(Catalog.load(language)::commandLine);
    shortHelp.ifPresentOrElse(help -> help.write(line, out, words), () -> line.usage(out));
    return ExitCode.READY.number();
  }
}
