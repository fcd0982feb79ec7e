package io.arcpreflight.platform.windows.system;

import org.jspecify.annotations.Nullable;

/**
 * What the firmware says of the machine; each is absent where it says nothing.
 *
 * @param id in the form of a UUID
 */
public record MachineFirmware(
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable String id,
    @Nullable String chassisAssetTag) {}
