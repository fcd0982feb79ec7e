package io.arcpreflight.report.logs;

import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of logs of which nothing is known, gathered by form: they differ in numbers, times,
 * hosts and the like alone.
 *
 * @param count how many there are in all
 * @param open how many of them nothing has brought to an end
 * @param forms how many forms they have
 * @param more whether there are more forms than are counted
 * @param groups what is not over first, the most frequent first among that; a hundred at most
 */
@Json
public record UnrecognisedErrors(
    long count, long open, int forms, boolean more, List<ErrorGroup> groups) {
  public UnrecognisedErrors {
    groups = List.copyOf(groups);
  }

  /**
   * Those of one form.
   *
   * @param resolvedBy what has worked since; null when nothing has
   */
  @Json
  public record ErrorGroup(
      long count, Occurrence first, Occurrence last, @Nullable Occurrence resolvedBy) {}
}
