package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who has the name that the machine is to get.
 *
 * @param read not found is the answer that was hoped for
 * @param holder absent when nobody has it, or that was not told
 * @param thisVmId the id that the agent on this machine has; absent without one
 * @param thisVmUuid this machine's firmware's id; absent where it cannot be read
 * @param thisFqdn this machine's own name
 */
@Json
public record MachineNameObservation(
    String resourceId,
    AzureRead read,
    @Nullable MachineHolder holder,
    @Nullable String thisVmId,
    @Nullable String thisVmUuid,
    @Nullable String thisFqdn)
    implements AzureObservation {}
