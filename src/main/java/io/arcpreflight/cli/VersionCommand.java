package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.diagnosis.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which version this is. */
final class VersionCommand implements Command {
  private static final String VERBOSE = "--verbose";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("version");
    spec.usageMessage().description("Show the version.");
    spec.addOption(
        OptionSpec.builder("-v", VERBOSE)
            .description("Show the Java runtime as well, and whether its class archive is in use.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) {
    console.out().println(VersionQuestion.line());
    if (OutputOptions.has(options, VERBOSE)) {
      var runtime = JavaRuntime.current();
      console.out().println(runtime.name());
      console.out().println("class archive: " + runtime.classArchive());
    }
    return ExitCode.READY.number();
  }
}
