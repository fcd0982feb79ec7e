package io.arcpreflight.cli;

import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.OwnOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Would {@code azcmagent connect} succeed here, now? */
final class CheckCommand extends RunCommand {
  CheckCommand() {
    super(RunMode.CHECK);
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name("check");
    spec.usageMessage()
        .description(
            "Check whether this server can be connected to Azure Arc, and if not, exactly why.",
            "",
            "No option is required. An option that only azcmagent connect has makes those that"
                + " connect requires mandatory, too: --subscription-id, --resource-group,"
                + " --location and the rest of a way to sign in. --private-link-scope and"
                + " --gateway-id do not. If repeated, the last value wins. This works with any"
                + " valid flags:",
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
    SelectionOptions.addTo(own);
    OutputOptions.addTo(own, ReportFormat.ids(Subject.REPORT));
    OutputOptions.addStyleTo(
        own, "Show every check and phase with its timing, and stack traces of errors.");
    HelpOptions.addTo(own);
    return OwnOptions.group(own);
  }
}
