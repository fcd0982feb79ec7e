package io.arcpreflight.app.check;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.plan.ChosenChecks;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.azure.SignedIn;
import io.arcpreflight.probe.identity.DeviceCodeFlow;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.settings.InvalidSettingsException;
import io.arcpreflight.settings.signin.SignInHow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person sign in before the checks, whose time limit is not one for people. It is done once,
 * however often the checks are repeated.
 */
final class PersonSignIn {
  private static final Duration SHOWN_IN_SECONDS = Duration.ofMinutes(2);

  private PersonSignIn() {}

  /**
   * Whoever has signed in, or has tried to; absent where that is not to be.
   *
   * @throws InvalidSettingsException when what was asked for cannot be done
   */
  static @Nullable SignedIn perform(
      ProcessContext context, RunRequest request, RunFeedback feedback) {
    var how = request.checkRequest().signIn().how();
    var mayBe = how.filter(it -> it == SignInHow.AUTO || it == SignInHow.DEVICE_CODE).isPresent();
    return mayBe && new ChosenChecks(request.selection()).includes(AzureCheck.SIGN_IN.id())
        ? signIn(context, request, feedback)
        : null;
  }

  private static @Nullable SignedIn signIn(
      ProcessContext context, RunRequest request, RunFeedback feedback) {
    var pipeline = new RunPipeline(context, request, null);
    var planner = pipeline.azure(context.clock().instant());
    var with = planner.with().filter(it -> it.credential().needsPerson());
    if (with.isEmpty()) {
      return null;
    }
    var words = Labels.in(request.language().tag());
    try (var conversation =
        pipeline.conversation(
            planner.request().orElseThrow(),
            (address, code, time) -> feedback.notice(notice(words, address, code, time)))) {
      var end = Deadline.after(DeviceCodeFlow.LIMIT, context.nanoClock());
      return conversation.signedIn(with.get(), end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static String notice(Labels words, String address, String code, Duration time) {
    return time.compareTo(SHOWN_IN_SECONDS) < 0
        ? words.text(Label.SIGN_IN_CODE_SECONDS, address, code, time.toSeconds())
        : words.text(Label.SIGN_IN_CODE, address, code, time.toMinutes());
  }
}
