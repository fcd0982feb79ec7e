package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.log.LogEvent.Unrecognized;
import org.jspecify.annotations.Nullable;

/**
 * Errors that differ in numbers, times, hosts and the like alone.
 *
 * @param count at least so many, where there are more forms than could be kept
 * @param resolvedBy what has worked since, so that they are over
 */
public record ErrorForm(
    long count, Unrecognized first, Unrecognized last, @Nullable Success resolvedBy) {

  public boolean isResolved() {
    return resolvedBy != null;
  }
}
