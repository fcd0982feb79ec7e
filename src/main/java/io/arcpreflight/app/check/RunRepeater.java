package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.probe.azure.SignedIn;
import io.arcpreflight.report.Labels;
import io.arcpreflight.settings.InvalidSettingsException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs once or, where it was asked to wait, until nothing is in the way any more. */
public final class RunRepeater {
  private final ProcessContext context;
  private final RunFeedback feedback;

  public RunRepeater(ProcessContext context, RunFeedback feedback) {
    this.context = context;
    this.feedback = feedback;
  }

  /**
   * The last run.
   *
   * @param completion adds to each run what else belongs to it
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  public CompletedRun run(RunRequest request, UnaryOperator<CompletedRun> completion) {
    var signedIn = PersonSignIn.perform(context, request, feedback);
    if (request.retryFor().isEmpty()) {
      return completion.apply(runOnce(request, signedIn));
    }
    NameCache.disable();
    var labels = Labels.in(request.language().tag());
    return new RetryLoop(request.retryFor().get(), context, labels, feedback::notice)
        .until(() -> completion.apply(runOnce(request, signedIn)));
  }

  private CompletedRun runOnce(RunRequest request, @Nullable SignedIn signedIn) {
    try (var progress = feedback.startProgress()) {
      return new RunPipeline(context, request, signedIn).run(progress);
    }
  }
}
