package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.history.CompareReports;
import io.arcpreflight.app.history.SummarizeHistory;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ResultOutput.Content;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.PointInTimeConverter;
import io.arcpreflight.cli.option.StateOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.change.ReportDifference;
import io.arcpreflight.report.history.CsvHistoryWriter;
import io.arcpreflight.report.history.RunHistory;
import io.arcpreflight.report.html.HtmlHistoryWriter;
import io.arcpreflight.report.json.JsonOutput;
import io.arcpreflight.report.terminal.TerminalDifferenceWriter;
import io.arcpreflight.report.terminal.TerminalHistoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** How the runs went that are kept, and what is different in two reports. Asks no network. */
final class HistoryCommand implements Command {
  private static final String DIFF = "diff";
  private static final String SINCE = "--since";
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String CSV = "csv";
  private static final String HTML = "html";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("history");
    spec.usageMessage()
        .description(
            "Show how the runs went that check or health --state-dir kept, or compare two saved"
                + " reports.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight history --since 30d",
            "  arc-preflight history --state-dir ~/arc --format csv",
            "  arc-preflight history --format html --output arc-history.html",
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
                "diff and two saved reports (--format json), also of two servers: what is"
                    + " different in the second. Default: the runs that were kept.")
            .build());
    spec.addOption(
        OptionSpec.builder(StateOptions.FOLDER)
            .paramLabel("DIR")
            .type(Path.class)
            .description(
                "Where the runs are kept. Default: /var/lib/arc-preflight, where the timer of the"
                    + " packages keeps them.")
            .build());
    spec.addOption(
        OptionSpec.builder(SINCE)
            .paramLabel("WHEN")
            .type(PointInTimeConverter.Point.class)
            .converters(new PointInTimeConverter())
            .description("Ignore older runs: 12h, 30d, or a time such as 2026-03-31T10:15.")
            .build());
    OutputOptions.addTo(spec, List.of(TEXT, JSON, CSV, HTML));
    OutputOptions.addStyleTo(spec, "Show every run and every cause.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var output = OutputOptions.resultOutput(options, context, console);
    var style = StyleOptions.style(options, context, console);
    var said = Catalog.load(style.language());
    output.write(
        content(options, context, style, remark -> console.complain(said.commandLine(remark))));
    return ExitCode.READY.number();
  }

  private static Content content(
      ParseResult options, ProcessContext context, ReportStyle style, Consumer<String> remarks)
      throws IOException {
    var words = options.matchedPositionalValue(0, List.<String>of());
    var format = options.matchedOptionValue(OutputOptions.FORMAT, TEXT);
    if (words.isEmpty()) {
      var since = options.<PointInTimeConverter.Point>matchedOptionValue(SINCE, null);
      var history =
          new SummarizeHistory(context)
              .summarize(
                  options.<Path>matchedOptionValue(StateOptions.FOLDER, null),
                  since == null ? Instant.MIN : since.at(context.clock()),
                  remarks);
      return content(history, format, style);
    }
    if (words.size() != 3 || !words.getFirst().equals(DIFF)) {
      throw new BadInputException(
          ExitCode.USAGE, "history diff needs two saved reports: history diff BEFORE AFTER");
    }
    if (format.equals(CSV) || format.equals(HTML)) {
      throw new BadInputException(
          ExitCode.ARGUMENT,
          "--format: %s is for kept runs only; text and json work for diff".formatted(format));
    }
    var difference =
        new CompareReports(context, style.language()).compare(words.get(1), words.get(2), remarks);
    return out -> {
      if (format.equals(JSON)) {
        JsonOutput.writeIndented(ReportDifference.class, difference, out);
      } else {
        new TerminalDifferenceWriter(style.terminal(), style.labels()).write(difference, out);
      }
    };
  }

  private static Content content(RunHistory history, String format, ReportStyle style) {
    return out -> {
      switch (format) {
        case JSON -> JsonOutput.writeIndented(RunHistory.class, history, out);
        case CSV -> CsvHistoryWriter.write(history, out);
        case HTML ->
            new HtmlHistoryWriter(style.labels(), style.language().tag()).write(history, out);
        default -> new TerminalHistoryWriter(style.terminal(), style.labels()).write(history, out);
      }
    };
  }
}
