package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.AzcmagentArguments;
import io.arcpreflight.cli.option.ConnectOptions;
import io.arcpreflight.cli.option.HelpOptions;
import io.arcpreflight.cli.option.OutputOptions;
import io.arcpreflight.cli.option.OwnOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Report;
import io.arcpreflight.settings.InvalidSettingsException;
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
            "Check, and if nothing is in the way run azcmagent connect with the same arguments and"
                + " --verbose. Ends with azcmagent's own exit code; when it fails, says why.",
            "",
            "When something is in the way, azcmagent is not started, and the exit code is that of"
                + " the check. With --format json the standard output holds the report alone, and"
                + " azcmagent's output goes to the standard error.",
            "",
            "  sudo arc-preflight connect --wait 5m --resource-group rg-dc1 \\",
            "    --subscription-id ID --location koreacentral");
    spec.addArgGroup(AgentOptions.connectGroup());
    spec.addArgGroup(ownOptions());
    HelpOptions.addExitCodesTo(
        spec, "Exit codes: azcmagent's own where it was started, else what the check says:");
    return spec;
  }

  private static ArgGroupSpec ownOptions() {
    var own = CommandSpec.create();
    ConnectOptions.addTo(own);
    RunOptions.addCommonTo(own);
    SelectionOptions.addTo(own);
    OutputOptions.addTo(own, OutputOptions.CONNECT_FORMATS);
    OutputOptions.addLookTo(own, "Show every phase of the checks, too.");
    HelpOptions.addTo(own);
    return OwnOptions.group(own);
  }

  @Override
  public int run(ParseResult options, ProcessContext surroundings) throws IOException {
    var inquiry =
        Inquiry.of(options, surroundings, RunMode.CONNECT, ConnectOptions.tolerated(options));
    var program = AgentProgram.of(options, surroundings);
    var arguments = AzcmagentArguments.of(options);
    var interruption = surroundings.interruption().interrupts(Thread.currentThread());
    Start start;
    try (interruption) {
      if (SelectionOptions.isListAsked(options)) {
        return inquiry.list();
      }
      var report = check(inquiry, program);
      if (!isReady(report)) {
        return showHeldBack(inquiry, report, program);
      }
      if (inquiry.isForPeople()) {
        inquiry.show(report);
      }
      start = new Start(inquiry, report, program, arguments);
    }
    return start.run();
  }

  private static Report check(Inquiry inquiry, AgentProgram program) {
    try {
      return inquiry.report(
          report ->
              program.path().isPresent()
                  ? report
                  : inquiry.followedBy(report, AzcmagentRun.notInstalled(program.searched())));
    } catch (InvalidSettingsException refused) {
      inquiry.tell(refused);
      return inquiry.refused(refused);
    }
  }

  private static boolean isReady(Report report) {
    return report.verdict() == Verdict.READY || report.verdict() == Verdict.READY_WITH_WARNINGS;
  }

  private static int showHeldBack(Inquiry inquiry, Report report, AgentProgram program)
      throws IOException {
    if (report.checks().isEmpty() && inquiry.isForPeople()) {
      return report.exitCode();
    }
    return inquiry.show(
        report.azcmagent() != null || program.path().isEmpty()
            ? report
            : inquiry.followedBy(
                report, AzcmagentRun.heldBack(program.path().orElseThrow().toString())));
  }
}
