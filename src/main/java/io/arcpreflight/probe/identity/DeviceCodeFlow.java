package io.arcpreflight.probe.identity;

import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.probe.rest.Patience;
import io.arcpreflight.probe.rest.Question;
import io.arcpreflight.probe.rest.RestClient;
import io.arcpreflight.text.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * The device authorization grant (RFC 8628) as <a
 * href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code">Microsoft Entra
 * has it</a>: a person types a code on a page, and meanwhile the token is asked for every few
 * seconds. Entra says {@code authorization_pending} until then, and in the end {@code
 * authorization_declined} or {@code expired_token} where there is no token.
 */
public final class DeviceCodeFlow {
  /** As long as azcmagent waits for a person, and what asking for the code may take before. */
  public static final Duration LIMIT = Duration.ofMinutes(6);

  private static final long WAIT_SECONDS = 300;

  /** The Azure CLI's, by which Azure's own libraries sign people in where none is given. */
  private static final String CLIENT = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

  private static final String PENDING = "authorization_pending";
  private static final String SLOWER = "slow_down";
  private static final long USUAL_SECONDS = 5;
  private static final long MOST_SECONDS = 60;

  private final DeviceCodePrompt prompt;
  private final Patience patience;

  public DeviceCodeFlow(DeviceCodePrompt prompt, Patience patience) {
    this.prompt = prompt;
    this.patience = patience;
  }

  /** The last answer, and whether the time was over before the person came. */
  record End(Answer answer, boolean timedOut) {

    SignInResult result(@Nullable EntraError error) {
      if (timedOut) {
        return SignInResult.EXPIRED;
      }
      return switch (error == null ? "" : Objects.requireNonNullElse(error.error(), "")) {
        case "" -> SignInResult.NO_ANSWER;
        case "authorization_declined", "access_denied" -> SignInResult.DECLINED;
        case "expired_token", "code_expired" -> SignInResult.EXPIRED;
        default -> SignInResult.REFUSED;
      };
    }
  }

  End run(RestClient entra, String tenant, String scope, Deadline deadline)
      throws InterruptedException {
    var asked =
        entra.ask(
            Question.form(
                "/" + tenant + "/oauth2/v2.0/devicecode",
                new FormBody.Builder().add("client_id", CLIENT).add("scope", scope).build(),
                List.of()),
            deadline);
    var code = Json.text(asked.body(), "device_code");
    var typed = Json.text(asked.body(), "user_code");
    var page = Json.text(asked.body(), "verification_uri");
    if (!asked.read().isAnswered() || code == null || typed == null || page == null) {
      return new End(asked, false);
    }
    var time = time(asked, deadline);
    prompt.show(page, typed, time);
    return await(entra, tenant, code, seconds(asked), deadline.within(time));
  }

  private static long seconds(Answer asked) {
    var told = Json.number(asked.body(), "interval");
    return told == null ? USUAL_SECONDS : Math.clamp(told, 1, MOST_SECONDS);
  }

  /** As long as somebody can use the code and is waited for. */
  private static Duration time(Answer asked, Deadline deadline) {
    var told = Json.number(asked.body(), "expires_in");
    var seconds = told == null ? WAIT_SECONDS : Math.clamp(told, 1, WAIT_SECONDS);
    return Duration.ofSeconds(Math.min(seconds, deadline.remainingMillis() / 1000));
  }

  private End await(RestClient entra, String tenant, String code, long interval, Deadline deadline)
      throws InterruptedException {
    var question =
        Question.form(
            "/" + tenant + "/oauth2/v2.0/token",
            new FormBody.Builder()
                .add("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .add("client_id", CLIENT)
                .add("device_code", code)
                .build(),
            List.of(Secret.of(code)));
    var pause = Duration.ofSeconds(interval);
    while (true) {
      patience.wait(pause);
      var answer = entra.ask(question, deadline);
      var error = EntraErrors.read(answer.body());
      var word = error == null ? null : error.error();
      if (SLOWER.equals(word)) {
        pause = pause.plusSeconds(USUAL_SECONDS);
      } else if (!PENDING.equals(word)) {
        return new End(answer, false);
      }
      if (pause.toMillis() >= deadline.remainingMillis()) {
        return new End(answer, true);
      }
    }
  }
}
