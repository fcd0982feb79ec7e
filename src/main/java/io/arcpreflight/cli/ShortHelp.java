package io.arcpreflight.cli;

import io.arcpreflight.cli.option.HelpOptions;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Help that fits on a screen, of a command that has more options than a screen has lines: examples
 * first, then what is used most. {@code --all} shows the rest.
 */
record ShortHelp(List<String> examples, List<String> options, List<String> more) {
  static final String ALL = "--all";

  ShortHelp {
    examples = List.copyOf(examples);
    options = List.copyOf(options);
    more = List.copyOf(more);
  }

  /** Adds the option that asks for all of it. */
  static OptionSpec all() {
    return OptionSpec.builder(ALL).description("With --help: show every option.").build();
  }

  static boolean isWanted(ParseResult command) {
    return command.hasMatchedOption("--help") && !command.hasMatchedOption(ALL);
  }

  /** Writes it, in the words of the whole help. */
  void write(CommandLine whole, PrintWriter out, HelpWords words) {
    var command = whole.getCommandSpec();
    var brief = CommandSpec.create().name(command.name());
    for (var name : options) {
      brief.addOption(OptionSpec.builder(command.findOption(name)).build());
    }
    HelpOptions.addTo(brief);
    brief
        .usageMessage()
        .width(command.usageMessage().width())
        .customSynopsis(command.qualifiedName() + " [OPTIONS]")
        .description(command.usageMessage().description()[0])
        .optionListHeading("%n" + words.text("Options used most:") + "%n")
        .footer(more.toArray(String[]::new));
    words.layOver(brief);
    var examplesFirst = new CommandLine(brief).setColorScheme(whole.getColorScheme());
    var help = examplesFirst.getUsageMessage();
    var end = help.indexOf("\n\n");
    out.print(help.substring(0, end + 1));
    out.print("\n" + words.text("Examples:") + "\n");
    for (var example : examples) {
      out.print("  " + example + "\n");
    }
    out.print(help.substring(end + 1));
    out.flush();
  }
}
