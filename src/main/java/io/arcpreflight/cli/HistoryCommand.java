package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.history.CompareReports;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.change.ReportDifference;
import io.arcpreflight.report.json.JsonOutput;
import io.arcpreflight.report.terminal.TerminalDifferenceWriter;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What changed from run to run. Asks no network. */
final class HistoryCommand implements Command {
  private static final String DIFF = "diff";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("history");
    spec.usageMessage()
        .description("Compare two saved reports, of one server or of two.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight history diff yesterday.json today.json",
            "  arc-preflight history diff works.json fails.json");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WHAT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .completionCandidates(List.of(DIFF))
            .description(
                "diff and two saved reports (--format json): what is different in the second.")
            .build());
    OutputOptions.addTo(spec, List.of(ReportFormat.TEXT.id(), ReportFormat.JSON.id()));
    OutputOptions.addStyleTo(spec, "Show every run.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var words = options.matchedPositionalValue(0, List.<String>of());
    if (words.size() == 3 && words.getFirst().equals(DIFF)) {
      return diff(words.get(1), words.get(2), options, context, console);
    }
    throw new BadInputException(
        ExitCode.USAGE, "history diff needs two saved reports: history diff BEFORE AFTER");
  }

  private static int diff(
      String before, String after, ParseResult options, ProcessContext context, Console console)
      throws IOException {
    var output = OutputOptions.resultOutput(options, context, console);
    var style = StyleOptions.style(options, context, console);
    var said = Catalog.load(style.language());
    var difference =
        new CompareReports(context, style.language())
            .compare(before, after, remark -> console.complain(said.commandLine(remark)));
    var format =
        ReportFormat.named(
            options.matchedOptionValue(OutputOptions.FORMAT, ReportFormat.TEXT.id()));
    output.write(
        out -> {
          if (format == ReportFormat.JSON) {
            JsonOutput.writeIndented(ReportDifference.class, difference, out);
          } else {
            new TerminalDifferenceWriter(style.terminal(), style.labels()).write(difference, out);
          }
        });
    return ExitCode.READY.number();
  }
}
