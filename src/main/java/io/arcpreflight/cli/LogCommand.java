package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.log.FollowLog;
import io.arcpreflight.app.log.LogRequest;
import io.arcpreflight.app.log.SummarizeLog;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ConsoleFeedback;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.PointInTimeConverter;
import io.arcpreflight.cli.option.ResultOutputs;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.report.logs.LoggedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What azcmagent's log says has failed, and whether it is over. */
final class LogCommand implements Command {
  private static final String SINCE = "--since";
  private static final String FOLLOW = "--follow";
  private static final String CHECK = "--check";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("log");
    spec.usageMessage()
        .description(
            "Summarize the failures in azcmagent's log by cause, and which are not resolved.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight log",
            "  arc-preflight log --since 2h --check",
            "  arc-preflight log azcmagent.log.1.gz AzcmagentLogs.zip",
            "  azcmagent connect ... --verbose 2>&1 | arc-preflight log -",
            "",
            "Returns the AZCM number of the latest unresolved failure. Without one:",
            "  0  nothing failed, or what failed has worked since",
            "  1  unknown: no log, an empty one or not read to its end, errors that are not",
            "     recognised, or failures at debug level only and no sign how the run ended");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description(
                "Log files (plain or compressed), a zip of azcmagent logs, a folder, or - for"
                    + " standard input. Default: azcmagent's own log and its rotated files.")
            .build());
    spec.addOption(
        OptionSpec.builder(SINCE)
            .paramLabel("WHEN")
            .type(PointInTimeConverter.Point.class)
            .converters(new PointInTimeConverter())
            .description("Ignore older entries: 30m, 2h, 7d, or a time such as 2026-03-31T10:15.")
            .build());
    spec.addOption(
        OptionSpec.builder("-f", FOLLOW)
            .description("Keep reading as the log grows or rotates, until Ctrl+C.")
            .build());
    spec.addOption(
        OptionSpec.builder(CHECK)
            .description("Also check this server, and say which failures are still present.")
            .build());
    OutputOptions.addSeveralTo(spec, ReportFormat.ids(Subject.LOG));
    OutputOptions.addStyleTo(spec, "Show resolved failures in full, every host and every log.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var style = StyleOptions.style(options, context, console);
    var outputs = OutputOptions.resultOutputs(options, context, console, ReportFormat.TEXT);
    var request =
        new LogRequest(
            options.matchedPositionalValue(0, List.of()),
            since(options, context),
            OutputOptions.has(options, CHECK),
            style.language());
    if (OutputOptions.has(options, FOLLOW)) {
      refuseBesideFollow(options, CHECK, OutputOptions.OUTPUT);
      outputs.requireStandardOutput(FOLLOW);
      new FollowLog(context, request)
          .follow(console::complain, event -> write(event, outputs, style));
      return ExitCode.INTERRUPTED.number();
    }
    var feedback = new ConsoleFeedback(console, style, context.clock());
    var document = new SummarizeLog(context, request).summarize(feedback);
    outputs.write(style, (format, there) -> out -> format.logWriter(there).write(document, out));
    return document.exitCode();
  }

  private static void write(LoggedEvent event, ResultOutputs outputs, ReportStyle style) {
    try {
      outputs.write(style, (format, there) -> out -> format.logWriter(there).write(event, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseBesideFollow(ParseResult options, String... others) {
    for (var other : others) {
      if (OutputOptions.has(options, other)) {
        throw new BadInputException(
            ExitCode.ARGUMENT, "--follow: cannot be combined with " + other);
      }
    }
  }

  private static Instant since(ParseResult options, ProcessContext context) {
    var point = options.<PointInTimeConverter.Point>matchedOptionValue(SINCE, null);
    return point == null ? Instant.MIN : point.at(context.clock());
  }
}
