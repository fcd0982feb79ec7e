package io.arcpreflight.settings;

import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.signin.SignInRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line, as it was written.
 *
 * @param parameters the flags that azcmagent has, too
 * @param useCases further use cases by their ids
 * @param endpoints a list to use in place of the built-in one
 * @param signIn what was said about signing in
 */
public record CheckRequest(
    Parameters parameters,
    Optional<String> proxy,
    List<String> useCases,
    Optional<String> gatewayUrl,
    Optional<Duration> timeout,
    Optional<Path> endpoints,
    boolean strict,
    SignInRequest signIn) {
  private static final Duration USUAL_TIME = Duration.ofSeconds(30);

  public CheckRequest {
    useCases = List.copyOf(useCases);
  }

  /** One that says nothing of signing in. */
  public CheckRequest(
      Parameters parameters,
      Optional<String> proxy,
      List<String> useCases,
      Optional<String> gatewayUrl,
      Optional<Duration> timeout,
      Optional<Path> endpoints,
      boolean strict) {
    this(
        parameters, proxy, useCases, gatewayUrl, timeout, endpoints, strict, SignInRequest.NONE);
  }

  /** One that asks for nothing beyond the flags that azcmagent has, too. */
  public static CheckRequest of(Parameters parameters) {
    return new CheckRequest(
        parameters,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        SignInRequest.NONE);
  }

  /** How long the whole run may take. */
  public Duration timeoutOrDefault() {
    return timeout.orElse(USUAL_TIME);
  }
}
