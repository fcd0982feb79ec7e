package io.arcpreflight.cli;

import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.OwnOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.cli.option.SignInOptions;
import io.arcpreflight.cli.option.StateOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import java.util.List;
import java.util.Optional;
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
            "Check whether this server can be connected to Azure Arc, and if not, why.",
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

  @Override
  public Optional<ShortHelp> shortHelp() {
    return Optional.of(
        new ShortHelp(
            List.of(
                "sudo arc-preflight check --location koreacentral",
                "sudo arc-preflight check -l koreacentral --proxy http://proxy.example:3128",
                "arc-preflight check --only dns,endpoint.arm --verbose",
                "arc-preflight check --format json --output report.json",
                "arc-preflight check \"$@\" && azcmagent connect \"$@\""),
            List.of(
                "--location",
                "--proxy",
                "--use-case",
                "--only",
                "--skip",
                "--offline",
                "--wait",
                "--format",
                "--output",
                "--verbose"),
            List.of(
                "",
                "Exit codes: 0 ready, 26 network; the others are azcmagent's own as well.",
                "Everything: arc-preflight check --help --all, or man arc-preflight-check")));
  }

  private static ArgGroupSpec ownOptions() {
    var own = CommandSpec.create();
    RunOptions.addTo(own);
    SignInOptions.addTo(own);
    SignInOptions.addFilesTo(own);
    SelectionOptions.addTo(own);
    StateOptions.addTo(own);
    OutputOptions.addSeveralTo(own, ReportFormat.ids(Subject.REPORT));
    OutputOptions.addStyleTo(
        own, "Show every check and phase with its timing, and stack traces of errors.");
    HelpOptions.addTo(own);
    own.addOption(ShortHelp.all());
    return OwnOptions.group(own);
  }
}
