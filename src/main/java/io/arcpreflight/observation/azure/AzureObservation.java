package io.arcpreflight.observation.azure;

import io.arcpreflight.observation.Observation;

/** What was read of Azure, without changing anything there. */
public sealed interface AzureObservation extends Observation
    permits DenyAssignmentsObservation,
        GatewayObservation,
        LocksObservation,
        MachineNameObservation,
        PermissionsObservation,
        PolicyObservation,
        PrivateLinkScopeObservation,
        ProvidersObservation,
        ReservedNameObservation,
        ResourceGroupObservation,
        SubscriptionObservation,
        SubscriptionTenantObservation {}
