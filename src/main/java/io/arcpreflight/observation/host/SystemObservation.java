package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** Facts of this machine. Memory is in bytes. */
@Json
public record SystemObservation(
    String family,
    String version,
    String architecture,
    @Nullable String manufacturer,
    @Nullable String model,
    long memoryBytes)
    implements HostObservation {}
