package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.connect.ConnectFeedback;
import io.arcpreflight.app.connect.ConnectResult;
import io.arcpreflight.app.journal.TellJournal;
import io.arcpreflight.cli.console.Console;
import io.arcpreflight.cli.console.ConsoleFeedback;
import io.arcpreflight.connect.StandardStreams;
import io.arcpreflight.connect.StreamTarget;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.terminal.AzcmagentRunWriter;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Shares the console between this program's words and azcmagent's. */
final class ConnectConsole extends ConsoleFeedback implements ConnectFeedback {
  private final Console console;
  private final RunInvocation invocation;
  private final ProcessContext context;
  private final KeptRun kept;
  private final TellJournal journal;

  ConnectConsole(Console console, ProcessContext context, RunInvocation invocation, KeptRun kept) {
    super(console, invocation.style(), context.clock());
    this.console = console;
    this.context = context;
    this.invocation = invocation;
    this.kept = kept;
    this.journal = new TellJournal(context, invocation.style().labels());
  }

  /** What azcmagent gets. A report on the standard output stands there alone. */
  StandardStreams streams() {
    var err = target(console.errIsTerminal(), console.err());
    var out =
        invocation.outputs().isDocumentOnStandardOutput()
            ? new StreamTarget.Copy(console.err())
            : target(console.outIsTerminal(), console.out());
    return new StandardStreams(console.childInput(), out, err);
  }

  private static StreamTarget target(boolean isTerminal, PrintStream stream) {
    return isTerminal ? new StreamTarget.Terminal() : new StreamTarget.Copy(stream);
  }

  @Override
  public void refused(InvalidSettingsException refused) {
    RunInvocation.complain(refused, console, invocation.style().language());
  }

  @Override
  public void ready(Report report) throws IOException {
    invocation.outputs().writeToPeople(report, invocation.style());
  }

  @Override
  public void starting(Path program) {
    if (invocation.outputs().areForPeople()) {
      var labels = invocation.style().labels();
      var out = console.out();
      out.println();
      out.println(
          labels.text(Label.STARTING) + " " + labels.text(Label.STARTED_WITH, program.toString()));
      out.flush();
    }
  }

  /**
   * Says why azcmagent was not started. What is wrong with the command line was said already.
   *
   * @return the exit status
   */
  int write(ConnectResult.HeldBack held) throws IOException {
    var outputs = invocation.outputs();
    context.interruption().settle(outputs.exitCode(held.report()));
    var report = held.begun() ? kept.keep(held.report()) : held.report();
    journal.tell(report);
    return held.begun()
        ? outputs.write(report, invocation.style())
        : outputs.writeToOthers(report, invocation.style());
  }

  /**
   * Says what became of azcmagent.
   *
   * @return its exit status
   */
  int write(ConnectResult.Ended ended) {
    var exitCode = Optional.ofNullable(ended.azcmagent().exitCode());
    try {
      var report = kept.keep(ended.report().get());
      var style = invocation.style();
      var writer = new AzcmagentRunWriter(style.terminal(), style.labels());
      invocation.outputs().writeToPeople(style, out -> writer.write(report, out));
      invocation.outputs().writeToOthers(report, style);
      journal.tell(report);
      return exitCode.orElse(report.exitCode());
    } catch (IOException | RuntimeException e) {
      // What azcmagent has done is done, whatever becomes of the words about it.
      console.complain(
          "azcmagent finished, but the report could not be written: " + e.getMessage());
      return exitCode.orElse(1);
    }
  }
}
