package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, as whoever signed in sees it.
 *
 * @param subscriptionState in Azure's words, as "Enabled" or "PastDue"
 * @param tenantId the tenant that it belongs to
 * @param displayName for people
 */
@Json
public record SubscriptionObservation(
    String subscription,
    AzureRead read,
    @Nullable String displayName,
    @Nullable String subscriptionState,
    @Nullable String tenantId)
    implements AzureObservation {}
