package io.arcpreflight.log;

import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.message.FailureReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All failures of a log that come down to the same.
 *
 * @param code the AZCM code that azcmagent ended with the last time; null when there is none for it
 * @param hosts those that it was about, first come first, of a thousand at most
 * @param resolvedBy what has worked since, so that this is over
 */
public record LogGroup(
    FailureReason reason,
    Standing standing,
    @Nullable String code,
    long count,
    Failure first,
    Failure last,
    List<String> hosts,
    @Nullable Success resolvedBy) {

  public LogGroup {
    hosts = List.copyOf(hosts);
  }

  public boolean isResolved() {
    return standing == Standing.RESOLVED;
  }

  /** What has become of it, the gravest first. */
  public enum Standing {
    /** Nothing tells that it is over. */
    OPEN,
    /** Told to those alone who follow every step, and no run is known to have failed over it. */
    BACKGROUND,
    /** It has worked since. */
    RESOLVED
  }
}
