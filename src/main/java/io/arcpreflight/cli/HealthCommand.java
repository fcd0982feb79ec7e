package io.arcpreflight.cli;

import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OptionsFile;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
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
            "Say whether the connected agent has all it needs, and if not, exactly what is amiss.",
            "",
            "No option is needed: cloud, region, proxy, gateway and extensions are those of the"
                + " agent's own configuration. An option goes before it.");
    AgentOptions.addSelectionTo(spec);
    RunOptions.addTo(spec);
    OptionsFile.addTo(spec);
    SelectionOptions.addTo(spec);
    OutputOptions.addTo(spec, ReportFormat.ids(Subject.REPORT));
    OutputOptions.addStyleTo(
        spec, "Show every check and phase with its timing, and where errors arise.");
    HelpOptions.addExitCodesTo(spec);
    return spec;
  }
}
