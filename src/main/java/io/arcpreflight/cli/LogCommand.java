package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.log.LogFiles;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.PointInTimeConverter;
import io.arcpreflight.cli.option.ReportStyle;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.log.LogEvent;
import io.arcpreflight.log.LogReader;
import io.arcpreflight.log.LogScanner;
import io.arcpreflight.log.LogSource;
import io.arcpreflight.log.LogSummary;
import io.arcpreflight.log.SinceFilter;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.logs.LogDocument.LogRead;
import io.arcpreflight.report.logs.LogDocumentBuilder;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
            "Say what azcmagent's log tells of failures, cause by cause, and which are not over.")
        .footer(
            "",
            "Examples:",
            "  arc-preflight log",
            "  arc-preflight log --since 2h --check",
            "  arc-preflight log azcmagent.log.1.gz AzcmagentLogs.zip",
            "  azcmagent connect ... --verbose 2>&1 | arc-preflight log -",
            "",
            "Ends with the AZCM number of the latest failure that nothing has resolved, or 0.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description(
                "Logs, compressed ones, a zip of azcmagent logs, a folder, or - for the standard"
                    + " input. Default: azcmagent's own log with its older parts.")
            .build());
    spec.addOption(
        OptionSpec.builder(SINCE)
            .paramLabel("WHEN")
            .type(PointInTimeConverter.Point.class)
            .converters(new PointInTimeConverter())
            .description("Leave out what is older: 30m, 2h, 7d, or a time as 2026-03-31T10:15.")
            .build());
    spec.addOption(
        OptionSpec.builder("-f", FOLLOW)
            .description("Go on with what is added, rotation included, until Ctrl+C.")
            .build());
    spec.addOption(
        OptionSpec.builder(CHECK)
            .description("Check this server as well, and say what of it is still so.")
            .build());
    OutputOptions.addTo(spec, List.of(OutputOptions.TEXT, OutputOptions.JSON));
    OutputOptions.addLookTo(spec, "Show what is over in full, every host and every log.");
    return spec;
  }

  @Override
  public int run(ParseResult options, ProcessContext surroundings) throws IOException {
    var look = ReportStyle.of(options, surroundings);
    var output = Output.of(options, surroundings);
    var writer = look.logWriter(OutputOptions.format(options, OutputOptions.TEXT));
    var catalog = Catalog.load(look.language());
    var names = options.matchedPositionalValue(0, List.<String>of());
    var logs = new LogFiles(names, catalog, surroundings);
    var since = since(options, surroundings);
    var summary = new LogSummary(catalog);
    if (OutputOptions.has(options, FOLLOW)) {
      refuseBeside(options, CHECK, "--output");
      return new LogFollowing(surroundings, look, writer, catalog).follow(logs, since);
    }
    var read = read(logs.sources(), since, catalog, summary);
    var check = OutputOptions.has(options, CHECK) ? check(surroundings, look) : null;
    var document =
        new LogDocumentBuilder(catalog, look.words(), surroundings.host().system())
            .build(summary, read, shown(since), check);
    output.write(out -> writer.write(document, out));
    return document.exitCode();
  }

  static List<LogRead> read(
      List<LogSource> sources, Instant since, Catalog catalog, Consumer<LogEvent> listener) {
    var recent = new SinceFilter(since, listener);
    var scanner = new LogScanner(new MessageRecognizer(catalog), ZoneId.systemDefault(), recent);
    var reader = new LogReader(scanner);
    var read = new ArrayList<LogRead>();
    for (var source : sources) {
      if (recent.begin(source)) {
        var each = reader.read(source);
        read.add(new LogRead(each.name(), each.bytes(), each.lines(), each.problem().orElse(null)));
      }
    }
    refuseIfNothingWasRead(read);
    return read;
  }

  private static void refuseIfNothingWasRead(List<LogRead> read) {
    var bytes = read.stream().mapToLong(LogRead::bytes).sum();
    var problem = read.stream().filter(each -> each.problem() != null).findFirst();
    if (bytes == 0 && problem.isPresent()) {
      throw new BadInputException(
          ExitCode.ARGUMENT, problem.get().name() + " cannot be read: " + problem.get().problem());
    }
  }

  private static void refuseBeside(ParseResult options, String... others) {
    for (var other : others) {
      if (OutputOptions.has(options, other)) {
        throw new BadInputException(
            ExitCode.ARGUMENT, "--follow: does not go together with " + other);
      }
    }
  }

  private static Instant since(ParseResult options, ProcessContext surroundings) {
    var point = options.<PointInTimeConverter.Point>matchedOptionValue(SINCE, null);
    return point == null ? Instant.MIN : point.at(surroundings.clock());
  }

  private static @Nullable OffsetDateTime shown(Instant since) {
    return since.equals(Instant.MIN)
        ? null
        : since.atZone(ZoneId.systemDefault()).toOffsetDateTime();
  }

  private static Report check(ProcessContext surroundings, ReportStyle look) {
    var run = new CheckRun(surroundings, look.language(), RunMode.CHECK, List.of());
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption;
        var shown = look.progress(surroundings)) {
      var request = CheckRequest.of(Parameters.NONE);
      return run.run(request, CheckSelection.ALL, List.of(), shown.listener());
    }
  }
}
