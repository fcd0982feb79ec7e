package io.arcpreflight.observation;

import io.avaje.jsonb.Json;

/**
 * One check and what became of it.
 *
 * @param id stable, as "endpoint.arm"
 * @param subject the host, service or file it is about
 * @param decisive whether the verdict is unknown without it
 */
@Json
public record CheckRecord(
    String id, String subject, boolean decisive, long durationMs, Outcome outcome) {

  /** The same check with another outcome. */
  public CheckRecord withOutcome(Outcome other) {
    return new CheckRecord(id, subject, decisive, durationMs, other);
  }
}
