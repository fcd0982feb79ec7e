package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The Arc gateway that the machine is to use.
 *
 * @param region the one that the machine is to be in
 * @param gatewayEndpoint the host that agents reach it at
 */
@Json
public record GatewayObservation(
    String resourceId,
    @Nullable String region,
    AzureRead read,
    @Nullable String location,
    @Nullable String provisioningState,
    @Nullable String gatewayEndpoint)
    implements AzureObservation {}
