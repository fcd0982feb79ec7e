package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The machine that has a name already.
 *
 * @param vmId the agent's own id for it
 * @param vmUuid its firmware's id
 * @param machineStatus as "Connected" or "Expired"
 */
@Json
public record MachineHolder(
    @Nullable String vmId,
    @Nullable String vmUuid,
    @Nullable String fqdn,
    @Nullable String osName,
    @Nullable String machineStatus,
    @Nullable Instant lastStatusChange,
    @Nullable String agentVersion,
    @Nullable String location,
    @Nullable String privateLinkScope) {}
