package io.arcpreflight.report.logs;

import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a log tells while it is followed.
 *
 * @param event "failure", "success", or "unrecognised" for an error of which nothing is known
 * @param id what failed, or what has worked
 * @param background whether azcmagent tells of it at debug level alone
 * @param code the AZCM code that azcmagent ends with; null where there is none
 */
@Json
public record LoggedEvent(
    String event,
    String id,
    boolean background,
    @Nullable String code,
    String summary,
    Occurrence occurrence,
    List<String> hosts) {
  static final String UNRECOGNISED = "unrecognised";
  private static final String FAILURE = "failure";

  public LoggedEvent {
    hosts = List.copyOf(hosts);
  }

  public boolean isFailure() {
    return event.equals(FAILURE);
  }

  public boolean isUnrecognised() {
    return event.equals(UNRECOGNISED);
  }
}
