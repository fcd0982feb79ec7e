package io.arcpreflight.cli;

import io.arcpreflight.observation.Mode;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.report.checks.CheckListWriter;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import java.io.IOException;
import picocli.CommandLine.ParseResult;

/** Looks at this machine for one of two questions, and says what it came to. */
record Answer(Mode mode) {

  /**
   * Runs, prints and tells how the process ends.
   *
   * @throws BadInputException when what the person asked for cannot be done as asked
   */
  int give(ParseResult options, Surroundings surroundings) throws IOException {
    var parameters = AgentOptions.parameters(options);
    var look = Look.of(options, surroundings, parameters);
    var usual = parameters.isOn(Flag.JSON) ? OutputOptions.JSON : OutputOptions.TEXT;
    var format = OutputOptions.format(options, usual);
    var output = Output.of(options, surroundings);
    var selection = ChoiceOptions.selection(options);
    var run = new CheckRun(surroundings, look.language(), mode);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    try (interruption) {
      var request = RunOptions.request(options, parameters);
      if (ChoiceOptions.isListAsked(options)) {
        return list(run.list(request, selection), format, output);
      }
      return look.show(
          report(run, request, selection, look.progress(surroundings)), format, output);
    } catch (InvalidSettingsException refused) {
      Refusal.tell(refused, surroundings);
      return format.equals(OutputOptions.TEXT)
          ? Refusal.exitCode(refused).number()
          : look.show(run.refused(refused), format, output);
    }
  }

  private static Report report(
      CheckRun run, CheckRequest request, CheckSelection selection, Progress shown) {
    try (shown) {
      return run.run(request, selection, shown.listener());
    }
  }

  private static int list(CheckList list, String format, Output output) throws IOException {
    if (format.equals(OutputOptions.JSON)) {
      output.write(out -> CheckListWriter.writeJson(list, out));
    } else {
      output.write(out -> CheckListWriter.writeText(list, out));
    }
    return 0;
  }
}
