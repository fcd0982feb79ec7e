package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.check.RunCheck;
import io.arcpreflight.app.journal.TellJournal;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ConsoleFeedback;
import io.arcpreflight.cli.option.SelectionOptions;
import io.arcpreflight.cli.option.StateOptions;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Runs the checks for one of the questions that change nothing. */
abstract sealed class RunCommand implements Command permits CheckCommand, HealthCommand {
  private final RunMode mode;

  RunCommand(RunMode mode) {
    this.mode = mode;
  }

  @Override
  public final int run(ParseResult options, ProcessContext context, Console console)
      throws IOException {
    var invocation = RunInvocation.of(options, context, console, mode, List.of());
    var kept =
        new KeptRun(
            context,
            console,
            invocation,
            StateOptions.folder(options),
            StateOptions.isQuiet(options));
    var journal = new TellJournal(context, invocation.style().labels());
    var check = new RunCheck(context);
    try (var _ = context.interruption().interrupts(Thread.currentThread())) {
      if (SelectionOptions.isListAsked(options)) {
        return invocation.writeCheckList(context);
      }
      if (SelectionOptions.isDryRun(options)) {
        return invocation.writeContacts(context);
      }
      var feedback = new ConsoleFeedback(console, invocation.style(), context.clock());
      var seen = check.run(invocation.request(), feedback);
      context.interruption().settle(invocation.outputs().exitCode(seen));
      var report = kept.keep(seen);
      journal.tell(report);
      return kept.write(report);
    } catch (InvalidSettingsException refused) {
      RunInvocation.complain(refused, console, invocation.style().language());
      var report = check.refused(invocation.request(), refused);
      journal.tell(report);
      return invocation.outputs().writeRefused(report, invocation.style());
    }
  }
}
