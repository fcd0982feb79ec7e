package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.explain.Explain;
import io.arcpreflight.app.explain.ExplainResult;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.CompletionCandidates;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What a code, a cause, a message or a saved report means. Asks no network. */
final class ExplainCommand implements Command {
  private static final String LIST = "--list";
  private static final String REDACT = "--redact";
  private static final String SAVED_REPORTS = "saved reports";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("explain");
    spec.usageMessage()
        .description("Explain what a code, a message or a saved report means, and what to do.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight explain AZCM0061",
            "  arc-preflight explain proxy.forbidden",
            "  arc-preflight explain dns",
            "  arc-preflight explain 407",
            "  arc-preflight explain 'dial tcp: lookup login.windows.net: no such host'",
            "  azcmagent connect ... 2>&1 | arc-preflight explain -",
            "  arc-preflight explain report.json",
            "",
            "A saved report is evaluated again; the exit code is that of its verdict.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WHAT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .completionCandidates(CompletionCandidates.explainable())
            .description(
                "An AZCM code (AZCM0061 or 61), an AADSTS code, an HTTP status, a cause, an area of"
                    + " causes (dns, proxy, ...), a message as printed, a topic (verbose-log, logs,"
                    + " support, footnote-1), a file with a message or a saved report, or - for"
                    + " standard input.")
            .build());
    spec.addOption(OptionSpec.builder(LIST).description("List everything that has an id.").build());
    spec.addOption(
        OptionSpec.builder(REDACT)
            .description(
                "Replace names, addresses and ids of your own in a saved report, each by the same"
                    + " throughout, so that it can be shown to others.")
            .build());
    OutputOptions.addSeveralTo(spec, ReportFormat.ids(Subject.REPORT));
    OutputOptions.addStyleTo(spec, "Show everything, and the commands for both Linux and Windows.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var style = StyleOptions.style(options, context, console);
    var outputs = OutputOptions.resultOutputs(options, context, console, ReportFormat.TEXT);
    var explain = new Explain(context, style.language());
    if (OutputOptions.has(options, LIST)) {
      outputs.requireFor(Subject.EXPLANATION, SAVED_REPORTS);
      outputs.write(
          style,
          (format, there) -> out -> format.explanationWriter(there).write(explain.list(), out));
      return ExitCode.READY.number();
    }
    return switch (explain.explain(words(options), OutputOptions.has(options, REDACT))) {
      case ExplainResult.Explained(var explanations, var system) -> {
        outputs.requireFor(Subject.EXPLANATION, SAVED_REPORTS);
        outputs.write(
            system == null ? style : style.of(system),
            (format, there) -> out -> format.explanationWriter(there).write(explanations, out));
        yield ExitCode.READY.number();
      }
      case ExplainResult.JudgedAgain(var report, var remarks) -> {
        var said = Catalog.load(style.language());
        remarks.forEach(remark -> console.complain(said.commandLine(remark)));
        yield outputs.write(report, style.readingFrom(words(options)));
      }
    };
  }

  private static String words(ParseResult options) {
    var words = options.matchedPositionalValue(0, List.<String>of());
    if (words.isEmpty()) {
      throw new BadInputException(
          ExitCode.USAGE,
          "explain needs something to explain, such as AZCM0061; --list shows everything it knows");
    }
    return String.join(" ", words).strip();
  }
}
