package io.arcpreflight.cli;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.check.ListChecks;
import io.arcpreflight.app.check.ListContacts;
import io.arcpreflight.app.check.RunRequest;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.ResultOutputs;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.cli.option.SignInOptions;
import io.arcpreflight.cli.option.StyleOptions;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.report.FactMark;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import io.arcpreflight.report.ReportStyle;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** A run as the command line asks for it, and how and where its report is to be shown. */
record RunInvocation(RunRequest request, ReportStyle style, ResultOutputs outputs) {

  /**
   * @param tolerated ids of the causes that are to stop nothing
   * @throws BadInputException when the result cannot go where it is to go
   */
  static RunInvocation of(
      ParseResult options,
      ProcessContext context,
      Console console,
      RunMode mode,
      List<String> tolerated) {
    var given = SignInOptions.read(options, AgentOptions.parameters(options), context);
    var parameters = given.parameters();
    var usual = parameters.isOn(Flag.JSON) ? ReportFormat.JSON : ReportFormat.TEXT;
    var style = StyleOptions.style(options, context, console, parameters);
    return new RunInvocation(
        new RunRequest(
            mode,
            RunOptions.request(options, parameters, given.signIn()),
            SelectionOptions.selection(options),
            tolerated,
            RunOptions.waitTime(options),
            style.language()),
        style,
        OutputOptions.resultOutputs(options, context, console, usual));
  }

  /**
   * Writes a report.
   *
   * @return the exit status that belongs to it
   */
  int write(Report report) throws IOException {
    return outputs.write(report, style);
  }

  /**
   * Names the checks that would run, and does not run them.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  int writeCheckList(ProcessContext context) throws IOException {
    outputs.requireFor(Subject.CHECK_LIST, "reports");
    var list = new ListChecks(context).list(request);
    outputs.write(style, (format, _) -> out -> format.write(list, out));
    return ExitCode.READY.number();
  }

  /**
   * Tells whom a run would contact, and does not run.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  int writeContacts(ProcessContext context) throws IOException {
    outputs.requireFor(Subject.CHECK_LIST, "reports");
    var list = new ListContacts(context).list(request);
    outputs.write(style, (format, there) -> out -> format.write(list, there, out));
    return ExitCode.READY.number();
  }

  /** Says what is wrong with what was asked for: a sentence for each problem, on its own line. */
  static void complain(InvalidSettingsException refused, Console console, Language language) {
    var catalog = Catalog.load(language);
    for (var problem : refused.problems()) {
      complain(problem, console, catalog);
    }
  }

  /** Says what is wrong with one value. */
  static void complain(SettingProblem problem, Console console, Catalog catalog) {
    var found = problem.found();
    var said = catalog.sentence(found.id(), found.values());
    var sentence = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    console.complain("%s (%s)".formatted(sentence, problem.cause()));
    FactMark.lines(found, console.width() - 2, console.unicode()).forEach(console::detail);
  }
}
