package io.arcpreflight.app.connect;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.ProcessContext.Interruption.Registration;
import io.arcpreflight.app.check.CompletedRun;
import io.arcpreflight.app.check.RefusedRun;
import io.arcpreflight.app.check.RunAssessor;
import io.arcpreflight.app.check.RunRepeater;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;

/** Runs {@code azcmagent connect} where it would succeed, and says why where it fails. */
public final class RunConnect {
  private final ProcessContext context;
  private final ConnectRequest request;
  private final ConnectFeedback feedback;
  private final RunAssessor assessor;
  private final AzcmagentProgram program;

  /**
   * @throws BadInputException when the azcmagent that was named cannot be run
   */
  public RunConnect(ProcessContext context, ConnectRequest request, ConnectFeedback feedback) {
    this.context = context;
    this.request = request;
    this.feedback = feedback;
    this.assessor = new RunAssessor(context, request.run().language());
    this.program = AzcmagentProgram.of(request.azcmagent(), context);
  }

  public ConnectResult run() throws IOException {
    var interruption = context.interruption().interrupts(Thread.currentThread());
    CompletedRun checked;
    AzcmagentStart start;
    try {
      checked = check();
      if (!checked.mayConnect()) {
        return heldBack(checked, interruption);
      }
      feedback.ready(assessor.report(checked));
      start = new AzcmagentStart(context, request, program);
    } catch (IOException | RuntimeException | Error e) {
      interruption.close();
      throw e;
    }
    interruption.close();
    return ended(checked, start);
  }

  private CompletedRun check() {
    try {
      return new RunRepeater(context, feedback).run(request.run(), this::withProgram);
    } catch (InvalidSettingsException refused) {
      feedback.refused(refused);
      return RefusedRun.judge(assessor, request.run(), refused, context.clock().instant());
    }
  }

  private CompletedRun withProgram(CompletedRun run) {
    return program.path().isPresent()
        ? run
        : assessor.judgeWith(run, AzcmagentRun.notInstalled(program.searched()));
  }

  private ConnectResult heldBack(CompletedRun checked, Registration watch) {
    var installed = program.path();
    var run =
        checked.observed().azcmagent() != null || installed.isEmpty()
            ? checked
            : assessor.judgeWith(checked, AzcmagentRun.heldBack(installed.get().toString()));
    var begun = !checked.observed().checks().isEmpty();
    return new ConnectResult.HeldBack(assessor.report(run), begun, watch);
  }

  private ConnectResult ended(CompletedRun checked, AzcmagentStart start) {
    try {
      feedback.starting(start.program());
      var azcmagent = start.run();
      return new ConnectResult.Ended(
          azcmagent,
          () -> assessor.report(assessor.judgeWith(checked, azcmagent)),
          start.signals());
    } catch (RuntimeException | Error e) {
      start.signals().close();
      throw e;
    }
  }
}
