package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What came back to a ClientHello as Go 1.24 and newer send it: with a post-quantum key share, too
 * large for one packet.
 *
 * @param size its bytes
 * @param outcome how the peer took it
 * @param smallOutcome how it took one of the same contents without that key share; asked only after
 *     the large one had failed
 * @param alert the alert with which it was refused, by its number
 */
@Json
public record LargeHelloObservation(
    long startMs,
    long durationMs,
    int size,
    HelloOutcome outcome,
    @Nullable HelloOutcome smallOutcome,
    @Nullable Integer alert) {}
