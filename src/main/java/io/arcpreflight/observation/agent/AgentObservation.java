package io.arcpreflight.observation.agent;

import io.arcpreflight.observation.Observation;

/** What was seen of the agent on this machine. */
public sealed interface AgentObservation extends Observation
    permits AgentConfigObservation,
        EnrolmentObservation,
        FoldersObservation,
        InstallationObservation,
        PortsObservation,
        ServiceObservation {}
