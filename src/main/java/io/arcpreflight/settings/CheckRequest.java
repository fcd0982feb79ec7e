package io.arcpreflight.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line, as it was written.
 *
 * @param extensions "all" or "sql", as azcmagent check takes it
 * @param useCases further use cases by their ids
 * @param privateLink whether the Arc endpoints are to be private
 * @param endpoints a list to use in place of the built-in one
 */
public record CheckRequest(
    Optional<String> location,
    Optional<String> cloud,
    Optional<String> proxy,
    Optional<String> extensions,
    List<String> useCases,
    boolean includeAll,
    boolean privateLink,
    Optional<String> gatewayUrl,
    Optional<Duration> timeout,
    Optional<Path> endpoints,
    boolean strict) {
  public CheckRequest {
    useCases = List.copyOf(useCases);
  }
}
