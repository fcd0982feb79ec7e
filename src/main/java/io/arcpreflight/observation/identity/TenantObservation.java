package io.arcpreflight.observation.identity;

import io.arcpreflight.observation.azure.AzureRead;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Whether Microsoft Entra knows a tenant.
 *
 * @param tenant as it was given: an id or a domain
 * @param cloud as "AzureCloud"
 * @param tenantId the id that Entra has for it
 * @param regionScope Entra's word for where it is, as "NA" or "USGov"
 * @param cloudInstance the cloud that it belongs to, as "microsoftonline.us"
 * @param otherCloud the cloud whose Entra knows it where this one does not; absent where none was
 *     asked or none does
 */
@Json
public record TenantObservation(
    @Nullable String tenant,
    String cloud,
    AzureRead read,
    @Nullable EntraError error,
    @Nullable String tenantId,
    @Nullable String regionScope,
    @Nullable String cloudInstance,
    @Nullable String otherCloud)
    implements IdentityObservation {}
