package io.arcpreflight.app.check;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.settings.CheckRequest;
import io.arcpreflight.settings.CheckSelection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param tolerated ids of the causes that are to stop nothing
 * @param retryFor how long to repeat the run until nothing is in the way
 * @param language of the report
 */
public record RunRequest(
    RunMode mode,
    CheckRequest checkRequest,
    CheckSelection selection,
    List<String> tolerated,
    Optional<Duration> retryFor,
    Language language) {
  public RunRequest {
    tolerated = List.copyOf(tolerated);
  }

  /** One run of every check, in which every cause counts. */
  public static RunRequest of(RunMode mode, CheckRequest checkRequest, Language language) {
    return new RunRequest(
        mode, checkRequest, CheckSelection.ALL, List.of(), Optional.empty(), language);
  }
}
