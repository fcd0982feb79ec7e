package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Whether something keeps this machine's clock right, as far as files tell.
 *
 * @param service the time service that runs; absent when none is seen
 * @param synchronised absent when the service's files do not tell
 * @param source what that was read from
 */
@Json
public record ClockObservation(
    @Nullable String service, @Nullable Boolean synchronised, String source)
    implements HostObservation {

  @Override
  public boolean isUnknown() {
    return synchronised == null;
  }
}
