package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.fleet.FleetRequest;
import io.arcpreflight.app.fleet.SummarizeReports;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fleet.FleetQuery;
import io.arcpreflight.report.fleet.FleetFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the reports of many servers come to. */
final class ReportCommand implements Command {
  private static final String INVENTORY = "--inventory";
  private static final String CAUSE = "--cause";
  private static final String SERVER = "--server";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("report");
    spec.usageMessage()
        .description(
            "Put the saved reports of many servers together: who is ready, which changes free"
                + " most servers.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight report reports/",
            "  arc-preflight report reports.tar.gz --inventory servers.txt",
            "  arc-preflight report reports/ --format text --format firewall=request.md",
            "  arc-preflight report reports/ --cause proxy.forbidden",
            "",
            "Returns 0 when reports were counted, whatever they say:",
            "  23  no report could be counted");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .description(
                "Saved reports: JSON or NDJSON, plain or in gzip, zip or tar; folders with all"
                    + " below; or - for standard input.")
            .build());
    spec.addOption(
        OptionSpec.builder(INVENTORY)
            .paramLabel("FILE")
            .type(Path.class)
            .description("The servers expected, one name a line: who has not reported.")
            .build());
    spec.addOption(
        OptionSpec.builder(CAUSE)
            .paramLabel("CAUSE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Show the servers with this cause, or area of causes. Repeatable.")
            .build());
    spec.addOption(
        OptionSpec.builder(SERVER)
            .paramLabel("NAME")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Show this server; * stands for anything. Repeatable.")
            .build());
    OutputOptions.addSeveralTo(spec, FleetFormat.ids());
    OutputOptions.addStyleTo(spec, "Show every change, cause and name.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var style = StyleOptions.style(options, context, console);
    var outputs = OutputOptions.formatsOf(options, context, console, FleetFormat.TEXT.id());
    var request =
        new FleetRequest(
            options.matchedPositionalValue(0, List.of()),
            options.matchedOptionValue(INVENTORY, null),
            new FleetQuery(
                options.matchedOptionValue(CAUSE, List.of()),
                options.matchedOptionValue(SERVER, List.of())),
            style.language());
    var picture = new SummarizeReports(context, request).summarize();
    for (var output : outputs) {
      var there = output.hasOwnFile() ? style.inFile(Console.USUAL_WIDTH) : style;
      var writer = FleetFormat.named(output.format()).writer(there);
      output.output().writeInParts(out -> writer.write(picture, out));
    }
    if (picture.document().reading().reports() == 0) {
      throw new BadInputException(ExitCode.ARGUMENT, "no report could be counted");
    }
    return ExitCode.READY.number();
  }
}
