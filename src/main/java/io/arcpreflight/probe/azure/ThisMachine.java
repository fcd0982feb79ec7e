package io.arcpreflight.probe.azure;

import org.jspecify.annotations.Nullable;

/**
 * By what this machine can be told from another of the same name.
 *
 * @param resourceName the name that its resource would get; absent without one
 * @param vmId the id that the agent on it has; absent without one
 * @param vmUuid its firmware's id; absent where that cannot be read
 * @param fqdn its own name
 */
public record ThisMachine(
    @Nullable String resourceName,
    @Nullable String vmId,
    @Nullable String vmUuid,
    @Nullable String fqdn) {}
