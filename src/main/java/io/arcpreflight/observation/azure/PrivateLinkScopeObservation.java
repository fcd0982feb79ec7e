package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The private link scope that the machine is to join.
 *
 * @param region the one that the machine is to be in
 * @param publicNetworkAccess in Azure's words: "Enabled" or "Disabled"
 */
@Json
public record PrivateLinkScopeObservation(
    String resourceId,
    @Nullable String region,
    AzureRead read,
    @Nullable String location,
    @Nullable String provisioningState,
    @Nullable String publicNetworkAccess)
    implements AzureObservation {}
