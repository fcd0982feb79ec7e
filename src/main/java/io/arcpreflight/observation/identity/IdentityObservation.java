package io.arcpreflight.observation.identity;

import io.arcpreflight.observation.Observation;

/** What was seen of the tenant and of signing in to it. */
public sealed interface IdentityObservation extends Observation
    permits SignInObservation, TenantObservation {}
