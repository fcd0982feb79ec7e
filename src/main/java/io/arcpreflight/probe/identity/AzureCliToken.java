package io.arcpreflight.probe.identity;

import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.ProgramFailure;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.text.Secret;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Azure CLI for a token of the session that it has. Its output is described at <a
 * href="https://learn.microsoft.com/cli/azure/account#az-account-get-access-token">az account
 * get-access-token</a>; without a session it ends with 1 and says to run {@code az login}.
 */
public final class AzureCliToken {
  static final String COMMAND = "az account get-access-token";

  /** It is a Python program, which can take seconds to begin. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ProcessRunner programs;
  private final String program;
  private final String resource;

  /**
   * @param program its name, as {@code az} or {@code az.cmd}
   * @param resourceManager the host that the token is for
   */
  public AzureCliToken(ProcessRunner programs, String program, String resourceManager) {
    this.programs = programs;
    this.program = program;
    this.resource = "https://" + resourceManager + "/";
  }

  /** What it said; one of the two is there. */
  record Answer(@Nullable Secret token, @Nullable CredentialFlaw flaw, @Nullable String detail) {}

  Answer get(@Nullable String tenant, Deadline deadline) throws InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                program,
                "account",
                "get-access-token",
                "--output",
                "json",
                "--resource",
                resource));
    if (tenant != null) {
      command.add("--tenant");
      command.add(tenant);
    }
    var limit = Duration.ofMillis(deadline.millisToWait(LIMIT));
    try {
      return answer(programs.run(command, limit), limit);
    } catch (IOException notThere) {
      return new Answer(null, CredentialFlaw.CLI_MISSING, "az is not in the PATH");
    }
  }

  private static Answer answer(ProcessRunner.Result result, Duration limit) {
    if (result.exitCode() == 0) {
      var token = token(result.output());
      return token == null
          ? new Answer(null, CredentialFlaw.CLI_FAILED, "its answer holds no token")
          : new Answer(token, null, null);
    }
    var said = SecretMasker.mask(ProgramFailure.why(COMMAND, result, limit));
    var signedOut = result.errors().toLowerCase(Locale.ROOT).contains("az login");
    return new Answer(
        null, signedOut ? CredentialFlaw.CLI_SIGNED_OUT : CredentialFlaw.CLI_FAILED, said);
  }

  private static @Nullable Secret token(String output) {
    try {
      var token = Json.text(JsonParser.parseObject(output), "accessToken");
      return token == null ? null : Secret.of(token);
    } catch (JsonSyntaxException e) {
      return null;
    }
  }
}
