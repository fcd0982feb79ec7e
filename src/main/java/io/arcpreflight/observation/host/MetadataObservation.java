package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a link-local metadata address says of this machine.
 *
 * @param status of the answer to the request that the agent's installer makes; absent without one
 * @param recognised whether the answer is one that only Azure gives
 * @param detail why there was no answer
 * @param chassis the asset tag that the machine's firmware shows; absent when there is none
 * @param allowedBy where the variable is set that lets the installer pass all the same
 */
@Json
public record MetadataObservation(
    String address,
    @Nullable Integer status,
    boolean recognised,
    @Nullable String detail,
    @Nullable String chassis,
    @Nullable String allowedBy)
    implements HostObservation {
  /** The asset tag that every Azure virtual machine shows. */
  public static final String AZURE_CHASSIS = "7783-7084-3265-9085-8269-3286-77";
}
