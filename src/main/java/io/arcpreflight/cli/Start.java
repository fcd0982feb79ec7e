package io.arcpreflight.cli;

import io.arcpreflight.app.ProcessContext.Interruption.Registration;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.cli.option.AzcmagentArguments;
import io.arcpreflight.connect.AzcmagentRunner;
import io.arcpreflight.connect.StandardStreams;
import io.arcpreflight.connect.StreamTarget;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The start of azcmagent, which cannot be taken back. From the moment that this exists, requests to
 * end are azcmagent's.
 */
final class Start {
  private final Inquiry inquiry;
  private final Report checked;
  private final Path program;
  private final AzcmagentArguments arguments;
  private final AzcmagentRunner runner;
  private final Registration signals;

  /**
   * @param checked what the checks came to
   */
  Start(Inquiry inquiry, Report checked, AgentProgram program, AzcmagentArguments arguments) {
    var surroundings = inquiry.surroundings();
    this.inquiry = inquiry;
    this.checked = checked;
    this.program = program.path().orElseThrow();
    this.arguments = arguments;
    this.runner =
        new AzcmagentRunner(handles(inquiry), program.verboseLog(), surroundings.nanoClock());
    this.signals = surroundings.interruption().leavesTo(runner::interrupt, runner::terminate);
  }

  /** A report on the standard output stands there alone. */
  private static StandardStreams handles(Inquiry inquiry) {
    var surroundings = inquiry.surroundings();
    var console = surroundings.console();
    var err =
        console.errIsTerminal()
            ? new StreamTarget.Terminal()
            : new StreamTarget.Copy(surroundings.err());
    if (inquiry.isReportOnStandardOutput()) {
      return new StandardStreams(
          surroundings.input(), new StreamTarget.Copy(surroundings.err()), err);
    }
    var out =
        console.outIsTerminal()
            ? new StreamTarget.Terminal()
            : new StreamTarget.Copy(surroundings.out());
    return new StandardStreams(surroundings.input(), out, err);
  }

  /**
   * Runs azcmagent, and says what became of it.
   *
   * @return its exit status
   */
  int run() {
    try (signals) {
      if (inquiry.isForPeople()) {
        announce();
      }
      var run =
          runner.run(
              program,
              arguments.words(),
              Catalog.load(inquiry.look().language()),
              inquiry.parameters().secretMasker());
      return tell(run);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void announce() {
    var words = inquiry.look().words();
    var out = inquiry.surroundings().out();
    out.println();
    out.println(
        words.text(Label.STARTING) + " " + words.text(Label.STARTED_WITH, program.toString()));
    out.flush();
  }

  private int tell(AzcmagentRun run) {
    var exitCode = Optional.ofNullable(run.exitCode());
    try {
      var report = inquiry.followedBy(checked, run);
      if (inquiry.isForPeople()) {
        inquiry.look().showAfterConnect(report, inquiry.output());
      } else {
        inquiry.show(report);
      }
      return exitCode.orElse(report.exitCode());
    } catch (IOException | RuntimeException e) {
      // What azcmagent has done is done, whatever becomes of the words about it.
      inquiry.surroundings().complain("azcmagent has ended; its report failed: " + e.getMessage());
      return exitCode.orElse(1);
    }
  }
}
