package io.arcpreflight.cli;

import io.arcpreflight.report.Report;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Would {@code azcmagent connect} succeed here, now? */
final class CheckCommand implements Command {
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String NAGIOS = "nagios";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description(
            "Say whether this server can be connected to Azure Arc, and if not, exactly why.");
    RunOptions.addTo(spec);
    OutputOptions.addTo(spec, List.of(TEXT, JSON, NAGIOS));
    OutputOptions.addLookTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult options, Surroundings surroundings) throws IOException {
    var look = Look.of(options, surroundings);
    var output = Output.of(options, surroundings);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption) {
      var report = report(options, surroundings, look);
      var writer = look.writer(OutputOptions.format(options, TEXT));
      output.write(out -> writer.write(report, out));
      return OutputOptions.format(options, TEXT).equals(NAGIOS)
          ? Look.nagiosExit(report)
          : report.exitCode();
    }
  }

  private static Report report(ParseResult options, Surroundings surroundings, Look look) {
    try (var progress = look.progress(surroundings)) {
      return new CheckRun(surroundings, look.language())
          .run(RunOptions.request(options), progress.listener());
    }
  }
}
