package io.arcpreflight.cli;

import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OptionsFile;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.cli.option.StateOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** Does the connected agent have all it needs? */
final class HealthCommand extends RunCommand {
  HealthCommand() {
    super(RunMode.HEALTH);
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name(RunMode.HEALTH.id());
    spec.usageMessage()
        .description(
            "Check whether the connected agent has all it needs, and if not, exactly what is"
                + " wrong.",
            "",
            "No option is required: cloud, region, proxy, gateway and extensions are read from the"
                + " agent's own configuration. Options override it.");
    AgentOptions.addSelectionTo(spec);
    RunOptions.addTo(spec);
    OptionsFile.addTo(spec);
    SelectionOptions.addTo(spec);
    StateOptions.addTo(spec);
    OutputOptions.addSeveralTo(spec, ReportFormat.ids(Subject.REPORT));
    OutputOptions.addStyleTo(
        spec, "Show every check and phase with its timing, and stack traces of errors.");
    HelpOptions.addExitCodesTo(spec);
    return spec;
  }
}
