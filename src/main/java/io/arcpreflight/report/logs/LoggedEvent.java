package io.arcpreflight.report.logs;

import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a log tells while it is followed.
 *
 * @param event "failure" or "success"
 * @param id what failed, or what has worked
 * @param code the AZCM code that azcmagent ends with; null where there is none
 */
@Json
public record LoggedEvent(
    String event,
    String id,
    @Nullable String code,
    String summary,
    Occurrence occurrence,
    List<String> hosts) {
  public LoggedEvent {
    hosts = List.copyOf(hosts);
  }
}
