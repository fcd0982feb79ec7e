package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.check.NameCache;
import io.arcpreflight.app.check.RetryLoop;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.ReportStyle;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.checks.CheckListWriter;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;

/**
 * What a person wants looked at on this machine, and how the result is to be shown.
 *
 * @param tolerated ids of the causes that are to stop nothing
 */
record Inquiry(
    ParseResult options,
    ProcessContext surroundings,
    RunMode mode,
    List<String> tolerated,
    Parameters parameters,
    ReportStyle look,
    String format,
    Output output,
    CheckSelection selection) {
  Inquiry {
    tolerated = List.copyOf(tolerated);
  }

  /**
   * @throws BadInputException when the result cannot go where it is to go
   */
  static Inquiry of(
      ParseResult options, ProcessContext surroundings, RunMode mode, List<String> tolerated) {
    var parameters = AgentOptions.parameters(options);
    var usual = parameters.isOn(Flag.JSON) ? OutputOptions.JSON : OutputOptions.TEXT;
    return new Inquiry(
        options,
        surroundings,
        mode,
        tolerated,
        parameters,
        ReportStyle.of(options, surroundings, parameters),
        OutputOptions.format(options, usual),
        Output.of(options, surroundings),
        SelectionOptions.selection(options));
  }

  /** Whether a person reads the result together with what else is printed. */
  boolean isForPeople() {
    return format.equals(OutputOptions.TEXT) && OutputOptions.output(options) == null;
  }

  boolean isReportOnStandardOutput() {
    return !format.equals(OutputOptions.TEXT) && OutputOptions.output(options) == null;
  }

  /**
   * Looks; where it was asked to wait, until there is nothing in the way any more.
   *
   * @param further what else belongs to each look
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  Report report(UnaryOperator<Report> further) {
    var request = RunOptions.request(options, parameters);
    var wait = RunOptions.wait(options);
    if (wait.isEmpty()) {
      return further.apply(look(request));
    }
    NameCache.disable();
    return new RetryLoop(wait.get(), surroundings, look.words(), Catalog.load(look.language()))
        .until(() -> further.apply(look(request)));
  }

  private Report look(CheckRequest request) {
    var shown = look.progress(surroundings);
    try (shown) {
      return run().run(request, selection, Choice.of(options, tolerated), shown.listener());
    }
  }

  /** One that has seen nothing yet. */
  private CheckRun run() {
    return new CheckRun(surroundings, look.language(), mode, tolerated);
  }

  /** The report of a run that never began. */
  Report refused(InvalidSettingsException refused) {
    return run().refused(refused);
  }

  Report followedBy(Report report, AzcmagentRun agent) {
    return run().followedBy(report, agent);
  }

  void tell(InvalidSettingsException refused) {
    Refusal.tell(refused, surroundings, look.language());
  }

  /**
   * Writes a report.
   *
   * @return the exit status that belongs to it
   */
  int show(Report report) throws IOException {
    return look.show(report, format, output);
  }

  /** Names the checks that would run, and does not run them. */
  int list() throws IOException {
    var list = run().list(RunOptions.request(options, parameters), selection);
    if (format.equals(OutputOptions.JSON)) {
      output.write(out -> CheckListWriter.writeJson(list, out));
    } else {
      output.write(out -> CheckListWriter.writeText(list, out));
    }
    return ExitCode.READY.number();
  }
}
