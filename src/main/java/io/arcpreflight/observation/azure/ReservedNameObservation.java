package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Whether Azure lets anybody use that name.
 *
 * @param nameStatus in Azure's words: "Allowed" or "Reserved"
 */
@Json
public record ReservedNameObservation(
    @Nullable String resourceName, AzureRead read, @Nullable String nameStatus)
    implements AzureObservation {}
