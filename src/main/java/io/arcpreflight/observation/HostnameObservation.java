package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The name that this machine gives itself.
 *
 * @param name absent when it cannot be read
 * @param source where it was read from
 */
@Json
public record HostnameObservation(@Nullable String name, String source, @Nullable String detail)
    implements Observation {}
