package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One TCP connection attempt.
 *
 * @param address the numeric address, without the port
 * @param detail the system's own words, when it failed
 */
@Json
public record ConnectAttempt(
    String address, ConnectOutcome outcome, long durationMs, @Nullable String detail) {}
