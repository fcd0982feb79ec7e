package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.diagnosis.ExitCode;
import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What lets a shell complete the command line. */
final class GenerateCompletionCommand implements Command {

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("generate-completion");
    spec.usageMessage()
        .description("Print a script that completes commands and options in bash and zsh.")
        .footer("", "For this shell:", "  source <(arc-preflight generate-completion)");
    OutputOptions.addFileTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var program = options.commandSpec().root();
    var script = AutoComplete.bash(program.name(), program.commandLine());
    OutputOptions.resultOutput(options, context, console).write(out -> out.append(script));
    return ExitCode.READY.number();
  }
}
