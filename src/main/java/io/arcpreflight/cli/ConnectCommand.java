package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.connect.ConnectRequest;
import io.arcpreflight.app.connect.ConnectResult;
import io.arcpreflight.app.connect.RunConnect;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.AzcmagentArgumentsParser;
import io.arcpreflight.cli.option.ConnectOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.OwnOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.cli.option.SignInOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.ReportFormat;
import io.arcpreflight.report.ReportFormat.Subject;
import java.io.IOException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs {@code azcmagent connect} where it would succeed, and says why where it fails. */
final class ConnectCommand implements Command {

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create().name(RunMode.CONNECT.id());
    spec.usageMessage()
        .description(
            "Check, and if ready, run azcmagent connect with the same arguments and --verbose."
                + " Returns azcmagent's exit code; if it fails, explains why.",
            "",
            "If not ready, azcmagent is not started, and the exit code is that of the check."
                + " With --format json, standard output is the report only, and azcmagent's output"
                + " goes to standard error.",
            "",
            "  sudo arc-preflight connect --wait 5m --resource-group rg-dc1 \\",
            "    --subscription-id ID --location koreacentral");
    spec.addArgGroup(AgentOptions.connectGroup());
    spec.addArgGroup(ownOptions());
    HelpOptions.addExitCodesTo(
        spec, "Exit codes: azcmagent's own if it was started, otherwise that of the check:");
    return spec;
  }

  private static ArgGroupSpec ownOptions() {
    var own = CommandSpec.create();
    ConnectOptions.addTo(own);
    RunOptions.addCommonTo(own);
    SignInOptions.addTo(own);
    SelectionOptions.addTo(own);
    OutputOptions.addSeveralTo(own, ReportFormat.ids(Subject.AZCMAGENT_RUN));
    OutputOptions.addStyleTo(own, "Also show every phase of the checks.");
    HelpOptions.addTo(own);
    return OwnOptions.group(own);
  }

  @Override
  public int run(ParseResult options, ProcessContext context, Console console) throws IOException {
    var tolerated = ConnectOptions.tolerated(options);
    var invocation = RunInvocation.of(options, context, console, RunMode.CONNECT, tolerated);
    var arguments = AzcmagentArgumentsParser.parse(options);
    if (SelectionOptions.isListAsked(options)) {
      return invocation.writeCheckList(context);
    }
    if (SelectionOptions.isDryRun(options)) {
      return invocation.writeContacts(context);
    }
    var connectConsole = new ConnectConsole(console, context, invocation);
    var request =
        new ConnectRequest(
            invocation.request(),
            ConnectOptions.azcmagent(options),
            arguments,
            connectConsole.streams());
    try (var result = new RunConnect(context, request, connectConsole).run()) {
      return switch (result) {
        case ConnectResult.HeldBack held -> connectConsole.write(held);
        case ConnectResult.Ended ended -> connectConsole.write(ended);
      };
    }
  }
}
