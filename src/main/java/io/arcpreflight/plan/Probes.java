package io.arcpreflight.plan;

import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.https.EndpointRequest;
import java.util.function.Function;

/**
 * The probes that a plan is made of, ready to look at the machine that they run on.
 *
 * @param endpoint makes the probe for one endpoint
 */
public record Probes(
    Probe elevation,
    Probe hostname,
    Probe system,
    Probe identityService,
    Probe resolver,
    Function<EndpointRequest, Probe> endpoint) {}
