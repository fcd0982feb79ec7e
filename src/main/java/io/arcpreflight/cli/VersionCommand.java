package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.diagnosis.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Which version this is. */
final class VersionCommand implements Command {

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("version");
    spec.usageMessage().description("Show the version.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) {
    console.out().println(VersionQuestion.line());
    return ExitCode.READY.number();
  }
}
