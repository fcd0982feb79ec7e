package io.arcpreflight.report.change;

import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A cause that was found by each of the last runs.
 *
 * @param since the first of them
 * @param runs how many those are, this one included
 */
@Json
public record OngoingCause(String cause, Instant since, int runs) {}
