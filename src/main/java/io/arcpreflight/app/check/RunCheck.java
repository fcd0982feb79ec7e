package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.report.Report;
import io.arcpreflight.settings.InvalidSettingsException;
import java.util.function.UnaryOperator;

/** Looks at this machine for one of the questions that a run can answer. */
public final class RunCheck {
  private final ProcessContext context;

  public RunCheck(ProcessContext context) {
    this.context = context;
  }

  /**
   * Runs the checks and judges what they saw.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public Report run(RunRequest request, RunFeedback feedback) {
    var run = new RunRepeater(context, feedback).run(request, UnaryOperator.identity());
    return new RunAssessor(context, request.language()).report(run);
  }

  /** The report of a run that never began. */
  public Report refused(RunRequest request, InvalidSettingsException refused) {
    var assessor = new RunAssessor(context, request.language());
    var now = context.clock().instant();
    return assessor.report(RefusedRun.judge(assessor, request, refused, now));
  }
}
