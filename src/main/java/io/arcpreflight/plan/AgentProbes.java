package io.arcpreflight.plan;

import io.arcpreflight.probe.Probe;

/**
 * The probes of what there is of the agent beside its identity service.
 *
 * @param installed whether the agent is there to be looked at
 * @param machineConfiguration the service of this name, as are the next two
 */
public record AgentProbes(
    boolean installed,
    Probe installation,
    Probe machineConfiguration,
    Probe extensions,
    Probe proxy,
    Probe ports,
    Probe configuration,
    Probe enrolment,
    Probe folders) {}
