package io.arcpreflight.cli;

import io.arcpreflight.report.Report;
import io.arcpreflight.report.checks.CheckList;
import io.arcpreflight.report.checks.CheckListWriter;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.parameter.Flag;
import java.io.IOException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Would {@code azcmagent connect} succeed here, now? */
final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description(
            "Say whether this server can be connected to Azure Arc, and if not, exactly why.",
            "",
            "No option is mandatory. But once one is there that only azcmagent connect takes,"
                + " what connect needs must be there, too: --subscription-id, --resource-group,"
                + " --location, and the rest of the way to sign in. --private-link-scope and"
                + " --gateway-id ask for nothing more. Of an option given twice the last counts."
                + " So this works with any flags that are valid:",
            "",
            "  arc-preflight check \"$$@\" && azcmagent connect \"$$@\"");
    spec.addArgGroup(AgentOptions.group());
    spec.addArgGroup(ownOptions());
    HelpOptions.addExitCodesTo(spec);
    return spec;
  }

  private static ArgGroupSpec ownOptions() {
    var own = CommandSpec.create();
    RunOptions.addTo(own);
    ChoiceOptions.addTo(own);
    OutputOptions.addTo(own, OutputOptions.REPORT_FORMATS);
    OutputOptions.addLookTo(own, "Show every phase with its timing, and where errors arise.");
    HelpOptions.addTo(own);
    var group =
        ArgGroupSpec.builder().heading("%nOf its own:%n").validate(false).exclusive(false).order(1);
    own.options().forEach(group::addArg);
    return group.build();
  }

  @Override
  public int run(ParseResult options, Surroundings surroundings) throws IOException {
    var parameters = AgentOptions.parameters(options);
    var look = Look.of(options, surroundings, parameters);
    var usual = parameters.isOn(Flag.JSON) ? OutputOptions.JSON : OutputOptions.TEXT;
    var format = OutputOptions.format(options, usual);
    var output = Output.of(options, surroundings);
    var selection = ChoiceOptions.selection(options);
    var run = new CheckRun(surroundings, look.language());
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
