package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Which tenant Azure names when somebody without a token asks for a subscription.
 *
 * @param read its 401 is the answer that was hoped for
 * @param namedTenant the tenant in the challenge; absent when it names none
 * @param tenant the one that was given; absent when none was
 */
@Json
public record SubscriptionTenantObservation(
    String subscription, @Nullable String tenant, AzureRead read, @Nullable String namedTenant)
    implements AzureObservation {}
