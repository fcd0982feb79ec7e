package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.explain.ExplainQuery;
import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.ReportStyle;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.explain.KnownIds;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What a code, a cause, a message or a saved report means. Asks no network. */
final class ExplainCommand implements Command {
  private static final String LIST = "--list";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("explain");
    spec.usageMessage()
        .description("Say what a code, a message or a saved report means, and what to do.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight explain AZCM0061",
            "  arc-preflight explain proxy.forbidden",
            "  arc-preflight explain 'dial tcp: lookup login.windows.net: no such host'",
            "  azcmagent connect ... 2>&1 | arc-preflight explain -",
            "  arc-preflight explain report.json",
            "",
            "A saved report is judged again, and ends with the exit code of its verdict.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WHAT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description(
                "An AZCM code (AZCM0061 or 61), an AADSTS code, a cause, a message as it was"
                    + " printed, a topic (verbose-log, logs, support, footnote-1), a file that"
                    + " holds a message or a saved report, or - for the standard input.")
            .build());
    spec.addOption(OptionSpec.builder(LIST).description("List all that has an id.").build());
    OutputOptions.addTo(spec, OutputOptions.REPORT_FORMATS);
    OutputOptions.addLookTo(spec, "Show everything, and the commands of both systems.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext surroundings) throws IOException {
    var look = ReportStyle.of(options, surroundings);
    var output = Output.of(options, surroundings);
    var format = OutputOptions.format(options, OutputOptions.TEXT);
    var catalog = Catalog.load(look.language());
    if (OutputOptions.has(options, LIST)) {
      var writer = look.explanationWriter(format, surroundings);
      output.write(out -> writer.write(KnownIds.of(catalog), out));
      return ExitCode.READY.number();
    }
    return switch (ExplainQuery.read(words(options), catalog, surroundings)) {
      case ExplainQuery.Known known -> {
        var writer = look.explanationWriter(format, surroundings);
        output.write(out -> writer.write(known.explanations(), out));
        yield ExitCode.READY.number();
      }
      case ExplainQuery.Saved saved ->
          look.show(SavedReport.judgedAgain(saved.report(), catalog), format, output);
    };
  }

  private static String words(ParseResult options) {
    var words = options.matchedPositionalValue(0, List.<String>of());
    if (words.isEmpty()) {
      throw new BadInputException(
          ExitCode.USAGE,
          "explain needs something to explain, such as AZCM0061; --list names all there is");
    }
    return String.join(" ", words).strip();
  }
}
