package io.arcpreflight.report.history;

import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A cause and how often it was found.
 *
 * @param ongoing whether the last run found it as well
 */
@Json
public record PastCause(
    String cause, int runs, Instant firstSeen, Instant lastSeen, boolean ongoing) {}
