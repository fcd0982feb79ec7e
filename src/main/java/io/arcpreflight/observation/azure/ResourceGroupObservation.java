package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The resource group that the machine is to be in.
 *
 * @param scope its id
 * @param location where its own records are kept
 * @param provisioningState as "Succeeded" or "Deleting"
 */
@Json
public record ResourceGroupObservation(
    String scope, AzureRead read, @Nullable String location, @Nullable String provisioningState)
    implements AzureObservation {}
