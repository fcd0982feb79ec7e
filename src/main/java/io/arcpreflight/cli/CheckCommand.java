package io.arcpreflight.cli;

import io.arcpreflight.report.Report;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Would {@code azcmagent connect} succeed here, now? */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description(
            "Say whether this server can be connected to Azure Arc, and if not, exactly why.");
    RunOptions.addTo(spec);
    OutputOptions.addTo(spec, OutputOptions.REPORT_FORMATS);
    OutputOptions.addLookTo(spec, "Show every phase with its timing, and where errors arise.");
    HelpOptions.addExitCodesTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, Surroundings surroundings) throws IOException {
    var look = Look.of(options, surroundings);
    var output = Output.of(options, surroundings);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption) {
      var report = report(options, surroundings, look);
      return look.show(report, OutputOptions.format(options, OutputOptions.TEXT), output);
    }
  }

  private static Report report(ParseResult options, Surroundings surroundings, Look look) {
    try (var progress = look.progress(surroundings)) {
      return new CheckRun(surroundings, look.language())
          .run(RunOptions.request(options), progress.listener());
    }
  }
}
